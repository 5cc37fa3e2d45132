"""Times training steps in PyTorch of the networks that StepTimes wrote as JSON.

usage: step_times.py SPECS.json [NETWORK ...] [--batch 4] [--steps 3] [--device cpu|cuda] [--bf16]
"""

import argparse
import json
import resource
import statistics
import time

import torch
from torch import nn


def sides(extent):
    return extent["frames"], extent["height"], extent["width"]


def padded(block, layer):
    before, after = sides(block["padding"]["before"]), sides(block["padding"]["after"])
    if before == after:
        return layer(before)
    pads = [side for pair in zip(reversed(before), reversed(after)) for side in pair]
    return nn.Sequential(nn.ConstantPad3d(pads, 0.0), layer(0))


class Join(nn.Module):
    def __init__(self, branches, concatenate):
        super().__init__()
        self.branches, self.concatenate = nn.ModuleList(branches), concatenate

    def forward(self, x):
        outs = [branch(x) for branch in self.branches]
        return torch.cat(outs, 1) if self.concatenate else sum(outs[1:], outs[0])


class Lstm(nn.Module):
    def __init__(self, inputs, states):
        super().__init__()
        self.lstm = nn.LSTM(inputs, states, batch_first=True)

    def forward(self, x):
        out, _ = self.lstm(x.flatten(2).transpose(1, 2))
        return out.transpose(1, 2)[..., None, None]


def module(block):
    kind, channels = block["kind"], block["channels"]
    if kind == "Conv3d":
        return padded(block, lambda padding: nn.Conv3d(
            channels, block["out"], sides(block["kernel"]), sides(block["stride"]), padding, bias=block["bias"]))
    if kind == "MaxPool3d":
        return padded(block, lambda padding: nn.MaxPool3d(sides(block["kernel"]), sides(block["stride"]), padding))
    if kind == "AveragePool3d":
        return nn.AvgPool3d(sides(block["kernel"]))
    if kind == "BatchNorm":
        return nn.BatchNorm3d(channels, block["epsilon"], block["momentum"])
    if kind == "Relu":
        return nn.ReLU()
    if kind == "Dropout":
        return nn.Dropout(block["probability"])
    if kind == "Flatten":
        return nn.Flatten()
    if kind == "Linear":
        return nn.Linear(block["size"], block["out"])
    if kind == "Lstm":
        return Lstm(channels, block["hidden"])
    if kind in ("Sum", "Concat"):
        return Join([network(branch) for branch in block["branches"]], kind == "Concat")
    raise ValueError(kind)


def network(blocks):
    return nn.Sequential(*map(module, blocks))


def features_of(net, x):
    """Logits and the last hidden layer, as in ModelSpec.featureBlock."""
    last = len(net) - 2
    while isinstance(net[last], nn.Dropout):
        last -= 1
    hidden = net[: last + 1](x)
    return net[last + 1 :](hidden), hidden


def ec_stfl(features, labels):
    apart = torch.cdist(features, features)
    same = (labels[:, None] == labels[None]).float()
    size = same.sum(1, keepdim=True)
    return (apart * same / size).sum() / (apart * (1 - same) / size.t()).sum()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("specs")
    parser.add_argument("networks", nargs="*")
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--steps", type=int, default=3)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--bf16", action="store_true")
    args = parser.parse_args()
    with open(args.specs, encoding="utf-8") as file:
        specs = json.load(file)
    for key in args.networks or specs:
        net = network(specs[key]).to(args.device)
        optimiser = torch.optim.SGD(net.parameters(), 1e-4, 0.9)
        clips = torch.rand(args.batch, 3, 16, 112, 112, device=args.device) * 2 - 1
        labels = torch.arange(args.batch, device=args.device) % 7
        seconds, processor = [], []
        for _ in range(args.steps + 1):
            start, before = time.perf_counter(), time.process_time()
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast(args.device, torch.bfloat16, enabled=args.bf16):
                logits, hidden = features_of(net, clips)
            loss = nn.functional.cross_entropy(logits.float(), labels) + 10 * ec_stfl(hidden.float(), labels)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1)
            optimiser.step()
            loss.item()
            seconds.append(time.perf_counter() - start)
            processor.append(time.process_time() - before)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"pytorch {torch.__version__} {key} batch {args.batch}: median {statistics.median(seconds[1:]):.3f} s, "
              f"least {min(seconds[1:]):.3f} s, of the processor {statistics.median(processor[1:]):.3f} s, peak {peak} MB", flush=True)


if __name__ == "__main__":
    main()
