"""Writes the state dicts of the tests beside itself, with PyTorch 1.13: python3 make.py"""

import argparse
import collections
import pathlib
import zipfile

import numpy
import torch
from torch import nn

HERE = pathlib.Path(__file__).parent


def unit(inputs, filters, kernel, stride, relu=True):
    padding = tuple(side // 2 for side in kernel)
    layers = [nn.Conv3d(inputs, filters, kernel, stride, padding, bias=False), nn.BatchNorm3d(filters)]
    return nn.Sequential(*layers, *([nn.ReLU()] if relu else []))


class Block(nn.Module):
    def __init__(self, inputs, filters, stride):
        super().__init__()
        self.conv1 = unit(inputs, filters, (3, 3, 3), stride)
        self.conv2 = unit(filters, filters, (3, 3, 3), 1, relu=False)
        if stride != 1:
            self.downsample = unit(inputs, filters, (1, 1, 1), stride, relu=False)


class R3d18(nn.Module):
    """torchvision's r3d_18 with one channel in its stem: the names of its arrays, not its forward pass."""

    def __init__(self, classes):
        super().__init__()
        self.stem = unit(3, 1, (3, 7, 7), (1, 2, 2))
        for stage in range(4):
            before, filters = max(1, 2 ** (stage - 1)), 2**stage
            stride = 1 if stage == 0 else 2
            blocks = nn.Sequential(Block(before, filters, stride), Block(filters, filters, 1))
            setattr(self, f"layer{stage + 1}", blocks)
        self.fc = nn.Linear(8, classes)


torch.manual_seed(1)
torch.save(R3d18(400).state_dict(), HERE / "r3d_18.pth")

odd = collections.OrderedDict(
    transposed=torch.arange(6.0).reshape(2, 3).t(),
    part=torch.arange(10.0)[4:7],
    half=torch.tensor([1.5, -2], dtype=torch.float16),
    bfloat=torch.tensor([1.5, -2], dtype=torch.bfloat16),
    double=torch.tensor([0.25], dtype=torch.float64),
    whole=torch.tensor(-7),
    parameter=nn.Parameter(torch.tensor([3.0])),
)
torch.save(odd, HERE / "kinds.pth")
torch.save({"state_dict": odd, "epoch": 3, "best": 0.5, "names": ["a", ("b", None, True)]},
           HERE / "old_checkpoint.pth", _use_new_zipfile_serialization=False)

# A training's checkpoint: what PyTorch's safe loader takes, and what it does not, beside the arrays.
flat = torch.arange(8.0)
model = collections.OrderedDict(
    size=torch.arange(6.0).reshape(2, 3),
    empty=torch.zeros(0, 3),
    expanded=torch.tensor([2.5]).expand(4),
    tied=flat[:4].view(2, 2),
    tied_too=flat[4:],
    truth=torch.tensor([True, False]),
    byte=torch.tensor([200], dtype=torch.uint8),
    complex=torch.tensor([1 + 2j]),
)
network = nn.Linear(2, 2)
optimiser = torch.optim.Adam(network.parameters())
network(torch.ones(1, 2)).sum().backward()
optimiser.step()
schedule = torch.optim.lr_scheduler.MultiStepLR(optimiser, [10, 20])
everything = {
    "model_state": {"module": model},
    "optimizer": optimiser.state_dict(),
    "scheduler": schedule.state_dict(),
    "args": argparse.Namespace(lr=0.1, milestones=[1, 2]),
    "best": numpy.float64(0.5),
    "table": numpy.arange(3.0),
    "shape": torch.Size([2, 3]),
    "dtype": torch.float32,
    "device": torch.device("cpu"),
    "set": {1, 2},
    "path": pathlib.PurePosixPath("/data"),
    "default": collections.defaultdict(list, a=[1]),
    "epoch": 3,
    "huge": 10**30,
    "bytes": b"abc",
    "ema_loss": torch.tensor(0.25),
}
torch.save(everything, HERE / "checkpoint.pth")
for protocol in (2, 4):
    torch.save(everything, HERE / f"old_protocol_{protocol}.pth", pickle_protocol=protocol,
               _use_new_zipfile_serialization=False)

whole = nn.Sequential(nn.Conv2d(1, 1, 1), nn.Sequential(nn.BatchNorm2d(1)))
torch.save(nn.DataParallel(whole), HERE / "module.pth")


class Part(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.tensor([1.5, -2]))
        self.register_buffer("b", torch.tensor([3.0]))

    def forward(self, x):
        return x * self.w + self.b


class Whole(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = Part()

    def forward(self, x):
        return self.part(x)


torch.jit.script(Whole()).save(str(HERE / "script.pt"))

two = {"generator": {"w": torch.ones(2)}, "discriminator": {"w": torch.zeros(3)}}
torch.save(two, HERE / "two.pth")
torch.save({"state_dict": two["generator"], "state_dict_ema": two["discriminator"]}, HERE / "ema.pth")

torch.save({"state_dict": {"w": torch.quantize_per_tensor(torch.ones(2), 0.5, 0, torch.qint8),
                           "s": torch.eye(2).to_sparse(), "b": torch.ones(1)}}, HERE / "quantised.pth")

# a machine of the other byte order, as PyTorch 2 writes it: the same bytes swapped, and a word
with zipfile.ZipFile(HERE / "kinds.pth") as little, zipfile.ZipFile(HERE / "big_endian.pth", "w") as big:
    sizes = {"0": 4, "1": 4, "2": 2, "3": 2, "4": 8, "5": 8, "6": 4}
    for name in little.namelist():
        data = little.read(name)
        if "/data/" in name:
            size = sizes[name.rsplit("/", 1)[1]]
            data = b"".join(data[i:i + size][::-1] for i in range(0, len(data), size))
        big.writestr(name, data)
    big.writestr("kinds/byteorder", "big")
