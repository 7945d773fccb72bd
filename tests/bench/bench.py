#!/usr/bin/env python3
"""How time and memory grow, what a pair of articles costs in a batch, and what a start costs.

Run by "make bench"; make check does not run it. Prints a table for each of the three, with the
bar that stemma has set itself. Figures of one run are comparable with each other, and with
nothing else: ratios tell more than seconds. STEMMA is the program, SOURCE_ROOT the tree,
STEPS the program tests/bench/steps (optional).

Texts are made of the sample sentences of the English and the Spanish file, which tell of the
same events line by line, with numbers and invented names put in, so that no two are alike.
"""

import json
import os
import random
import subprocess
import sys
import tempfile

STEMMA = os.environ.get("STEMMA", "./stemma")
ROOT = os.environ.get("SOURCE_ROOT", ".")
STEPS = os.environ.get("STEPS", "")

SYLLABLES = ["ma", "ren", "to", "lin", "ka", "dos", "vi", "bar", "su", "nel", "pi", "gor"]


def samples(tag):
    with open(f"{ROOT}/src/language/data/{tag}.txt", encoding="utf-8") as file:
        return [line.split("=", 1)[1].strip() for line in file if line.startswith("text =")]


def article(count, seed):
    """`count` sentences in English, each with its Spanish rendering."""
    rng = random.Random(seed)
    pairs = list(zip(samples("en"), samples("es")))
    out = []
    for _ in range(count):
        english, spanish = rng.choice(pairs)
        name = "".join(rng.choice(SYLLABLES) for _ in range(3)).capitalize()
        number = rng.randrange(100, 1000)
        out.append((f"{english.rstrip('.')} ({name}, {number}).", f"{spanish.rstrip('.')} ({name}, {number})."))
    return out


def rewrite_of(source, seed):
    """A fifth left out, a tenth added, and one block moved."""
    rng = random.Random(seed)
    kept = [spanish for _, spanish in source if rng.random() > 0.2]
    added = [spanish for _, spanish in article(len(source) // 10 + 1, seed + 1)]
    for sentence in added:
        kept.insert(rng.randrange(len(kept) + 1), sentence)
    size = max(1, len(kept) // 10)
    start = rng.randrange(len(kept) - size + 1)
    block = kept[start:start + size]
    rest = kept[:start] + kept[start + size:]
    to = rng.randrange(len(rest) + 1)
    return rest[:to] + block + rest[to:]


def run(*arguments):
    """CPU seconds and peak memory in MiB."""
    child = subprocess.Popen([STEMMA, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > 1:
        sys.exit(f"bench: {STEMMA} {' '.join(arguments)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def growth(folder):
    print("Growth: check of n sentences beside their rendering, a fifth left out, a tenth added, a block moved")
    print("     n   seconds     MiB   of n to 2n: time, memory")
    figures = {}
    for count in (100, 200, 1000, 2000, 5000, 10000, 20000):
        source = article(count, count)
        names = (f"{folder}/source.txt", f"{folder}/rewrite.txt")
        for name, lines in zip(names, ([english for english, _ in source], rewrite_of(source, count))):
            with open(name, "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
        seconds, memory = min(run("check", "--segmented", "--source-lang", "en", "--rewrite-lang", "es",
                                  "--format", "json", *names) for _ in range(3 if count <= 1000 else 1))
        figures[count] = (seconds, memory)
        half = figures.get(count // 2)
        ratio = f"   {seconds / half[0]:.2f}, {memory / half[1]:.2f}" if half else ""
        print(f"{count:6d}  {seconds:8.3f}  {memory:6.0f}{ratio}", flush=True)
    seconds, memory = figures[10000]
    if STEPS:
        source = article(10000, 10000)
        with open(f"{folder}/steps.txt", "w", encoding="utf-8") as file:
            file.write("\n".join(english for english, _ in source) + "\n\n" + "\n".join(rewrite_of(source, 10000)) + "\n")
        sys.stdout.flush()
        subprocess.run([STEPS, f"{folder}/steps.txt", "en", "es", "1"], check=True)
    verdict = "met" if seconds < 5 and memory < 500 else "MISSED"
    print(f"bar for 10,000: 5 s and 500 MiB, {verdict}\n")


def batch(folder):
    print("Batch: CPU of a pair of 30 by 15 sentences, engine loaded, one worker, report written")

    def manifest(count):
        path = f"{folder}/{count}.jsonl"
        with open(path, "w", encoding="utf-8") as file:
            for i in range(count):
                source = article(30, 7 * i)
                rng = random.Random(i)
                rewrite = [source[k][1] for k in sorted(rng.sample(range(30), 15))]
                file.write(json.dumps({"source_sentences": [english for english, _ in source],
                                       "rewrite_sentences": rewrite, "source_lang": "en", "rewrite_lang": "es"},
                                      ensure_ascii=False) + "\n")
        return path

    few, many = manifest(50), manifest(1050)
    each = min((run("batch", "-j1", many)[0] - run("batch", "-j1", few)[0]) for _ in range(3)) / 1000
    memory = [run("batch", "-j1", path)[1] for path in (few, many)]
    print(f"{each * 1000:.2f} ms a pair, {1 / each:.0f} pairs a second; "
          f"memory {memory[0]:.0f} MiB for 50 pairs, {memory[1]:.0f} MiB for 1,050")
    print(f"bar: 2 ms, {'met' if each < 0.002 else 'MISSED'}")
    if STEPS:
        source = article(30, 1)
        with open(f"{folder}/steps.txt", "w", encoding="utf-8") as file:
            file.write("\n".join(english for english, _ in source) + "\n\n" +
                       "\n".join(spanish for _, spanish in source[:15]) + "\n")
        sys.stdout.flush()
        subprocess.run([STEPS, f"{folder}/steps.txt", "en", "es"], check=True)
    print()


def start(pair):
    folder = f"{ROOT}/corpora/{pair}"
    times = sorted(run("check", f"{folder}/source.html", f"{folder}/rewrite.html")[0] for _ in range(31))
    print(f"Start: check of {pair}, from process start to exit, the middle of 31 runs")
    print(f"{times[15] * 1000:.0f} ms of CPU (least {times[0] * 1000:.0f})")
    print(f"bar: 60 ms, {'met' if times[15] < 0.06 else 'MISSED'}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        start("rokna-nbc-fa")
        print()
        batch(folder)
        growth(folder)


if __name__ == "__main__":
    main()
