"""Opens exports as the programs open them that they are made for, and prints what was read as JSON.

Written for Tenfold's tests after what each program does with its files; no line is taken from one.
Called with a folder that has one folder for each format.
"""

import csv
import glob
import json
import os
import sys

import openpyxl
import pandas


def pictures(paths):
    """The number that stands behind the end of each picture, in the order of the names."""
    numbers = []
    for path in paths:
        with open(path, "rb") as picture:
            numbers.append(int(picture.read()[-2:]))
    return numbers


def in_order(paths):
    return pictures(sorted(paths)) == list(range(1, 17))


def folders(root):
    return sorted(os.listdir(root))


def dferclip(part, fold):
    rows = []
    with open(f"annotation/DFEW_set_{fold}_{part}.txt") as lines:
        for line in lines:
            path, frames, label = line.strip().split(" ")
            found = glob.glob(os.path.join(path, "*"))
            rows.append([int(os.path.basename(path)), int(label), int(frames) == len(found) and in_order(found)])
    return rows


def mae_dfer(part, fold):
    table = pandas.read_csv(f"saved/data/dfew/org/split{fold:02d}/{part}.csv", header=None, delimiter=" ")
    return [
        [int(os.path.basename(path)), int(label), in_order(glob.glob(os.path.join(path, "*.jpg")))]
        for path, label in table.values
    ]


def s2d(part, fold):
    name = f"data/DFEW/EmoLabel_DataSplit/{part}(single-labeled)/{part}_set_{fold}.csv"
    table = pandas.read_csv(name, delimiter=",", dtype={0: str})
    root = "data/DFEW/Clip/clip_224x224_16f"
    return [
        [int(clip), int(label), in_order(glob.glob(os.path.join(root, clip, "*.jpg")))]
        for clip, label in table.values
    ]


def dfew_code(part, fold):
    table = pandas.read_csv(f"label/single_{part}set_{fold}.csv")
    return [
        [int(clip), int(label) - 1, in_order(glob.glob("data/" + str(clip).zfill(5) + "/*"))]
        for clip, label in zip(table["video_name"], table["label"])
    ]


def dfew(part, fold):
    table = pandas.read_csv(f"EmoLabel_DataSplit/{part}(single-labeled)/set_{fold}.csv")
    return [
        [
            int(row["video_name"]),
            int(row["label"]) - 1,
            in_order(glob.glob(f"Clip/clip_224x224_16f/{int(row['video_name']):05d}/*.jpg"))
            and os.path.isfile(f"Clip/original/{int(row['video_name'])}.mp4"),
        ]
        for _, row in table.iterrows()
    ]


def dfew_tables():
    sheet = openpyxl.load_workbook("Annotation/annotation.xlsx", read_only=True).worksheets[0]
    workbook = [list(row) for row in sheet.iter_rows(values_only=True)]
    with open("Annotation/annotation.csv", newline="") as text:
        rows = list(csv.reader(text))
    same = [[str(cell) for cell in row] for row in workbook] == rows
    films = pandas.read_csv("Annotation/clips.csv")
    return {
        "header": rows[0],
        "rows": len(rows) - 1,
        "same": same,
        "ten": all(sum(map(int, row[:7])) == 10 for row in rows[1:]),
        "films": int(films["film"].nunique()),
    }


def ferv39k(part):
    table = pandas.read_csv(f"4_setups/All_scenes/{part}_All.csv", header=None, delimiter=" ")
    return [
        [int(path.split("/")[2]), label, in_order(glob.glob(f"2_ClipsforFaceCrop/{path}/*.jpg"))]
        for path, label in table.values
    ]


def mafw(kind, part, fold):
    name = f"split/{kind}/no_caption/set_{fold}/{part}.txt"
    if os.path.getsize(name) == 0:
        return []
    table = pandas.read_csv(name, header=None, delimiter=" ")
    return [[int(clip.split(".")[0]), label, os.path.isfile("data/clips/" + clip)] for clip, label in table.values]


def class_folders(part, clip_of):
    return [[clip_of(clip), label, True] for label in folders(part) for clip in folders(f"{part}/{label}")]


def video_folder(part):
    with open(f"{part}/metadata.csv", newline="") as text:
        return [
            [int(row["clip"]), row["label"], os.path.isfile(f"{part}/{row['file_name']}")] for row in csv.DictReader(text)
        ]


def votes():
    table = pandas.read_csv("votes.csv")
    counts = table.groupby(["item", "label"]).size()
    return {
        "rows": len(table),
        "annotators": sorted(table["annotator"].unique().tolist()),
        "counts": [[int(item), label, int(count)] for (item, label), count in counts.items()],
    }


def soft_labels():
    table = pandas.read_csv("soft_labels.csv")
    shares = table.iloc[:, 5:]
    return {"rows": len(table), "columns": list(table.columns), "one": bool(((shares.sum(axis=1) - 1).abs() < 1e-9).all())}


def main(root, folds):
    read = {}

    def of(name, reader):
        os.chdir(os.path.join(root, name))
        read[name] = reader()

    def by_fold(reader):
        return lambda: {part: [reader(part, fold) for fold in range(1, folds + 1)] for part in ("train", "test")}

    def by_part(reader):
        return lambda: {part: reader(part) for part in ("train", "test")}

    of("dferclip", by_fold(dferclip))
    of("mae-dfer", by_fold(mae_dfer))
    of("s2d", by_fold(s2d))
    of("dfew-code", by_fold(dfew_code))
    of("dfew", by_fold(dfew))
    of("ferv39k", by_part(ferv39k))
    of("afew", by_part(lambda part: class_folders(part, int)))
    of("caer", by_part(lambda part: class_folders(part, lambda clip: int(clip.split(".")[0]))))
    of("huggingface", by_part(video_folder))
    of("votes", votes)
    of("soft-labels", soft_labels)
    for kind in ("single", "compound"):
        os.chdir(os.path.join(root, "mafw"))
        read["mafw-" + kind] = by_fold(lambda part, fold, kind=kind: mafw(kind, part, fold))()
    os.chdir(os.path.join(root, "dfew"))
    read["dfew-tables"] = dfew_tables()
    json.dump(read, sys.stdout)


main(os.path.abspath(sys.argv[1]), int(sys.argv[2]))
