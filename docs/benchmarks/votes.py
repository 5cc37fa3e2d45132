"""Writes ITEMS items with ten votes each, one a row: python3 votes.py ITEMS OUT.csv. The same each time."""
import random
import sys

LABELS = ["happy", "sad", "neutral", "angry", "surprise", "disgust", "fear"]
draw = random.Random(1)
items = int(sys.argv[1])
with open(sys.argv[2], "w") as out:
    out.write("item,annotator,label\n")
    for item in range(1, items + 1):
        truth = draw.randrange(7)
        first = draw.randrange(990)
        for k in range(10):
            x = draw.random()
            label = truth if x < 0.6 else int(x * 1e6) % 7
            out.write("%d,a%d,%s\n" % (item, first + k, LABELS[label]))
