"""Writes the state dicts of the tests beside itself, with PyTorch 1.13: python3 make.py"""

import collections
import pathlib

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
