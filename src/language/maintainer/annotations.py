#!/usr/bin/env python3
"""Make src/language/data/annotations.txt from CLDR's annotations.

    annotations.py /usr/share/unicode/cldr/common/annotations > src/language/data/annotations.txt

(Debian: package unicode-cldr-core). CLDR names each emoji by keywords in some
hundred languages. Keywords of one emoji are translations of each other, in no
order: IBM model 1 (Brown et al. 1993), trained in both directions over the emoji,
finds which. What it is sure of becomes a word of a concept, for languages that
have no file of their own. The result is derived from CLDR and stands under the
Unicode licence.
"""
import collections
import os
import re
import sys
import xml.etree.ElementTree as tree

HERE = os.path.dirname(os.path.abspath(__file__))
CONCEPTS = os.path.join(HERE, "..", "data", "concepts")
SURE = 0.05  # product of the two probabilities from which a pair is kept
MOST = 2     # words a concept


def concepts_by_word():
    table = collections.defaultdict(list)
    for name in ("everyday", "state", "society"):
        with open(os.path.join(CONCEPTS, name + ".txt"), encoding="utf-8") as lines:
            for line in lines:
                fields = [field.strip() for field in line.split("|")]
                if line.startswith("#") or len(fields) != 5:
                    continue
                for word in fields[2].split(","):
                    table[word.strip().lower()].append(fields[0])
    return table


def keywords(path):
    result = {}
    for annotation in tree.parse(path).getroot().iter("annotation"):
        words = (annotation.text or "").split("|")
        kept = result.setdefault(annotation.get("cp"), set())
        for word in words:
            word = re.sub(r"\s+", " ", word).strip().strip("“”\"'").lower()
            if word and len(word.split()) <= 2 and not re.search(r"[0-9(){}\[\]=#:;,|*/]", word) and "↑" not in word:
                kept.add(word)
    return result


def train(pairs, rounds=8):
    """Probability of each right word given each left word."""
    table = collections.defaultdict(dict)
    for left, right in pairs:
        for a in left:
            for b in right:
                table[a][b] = 1.0
    for _ in range(rounds):
        count, total = collections.defaultdict(lambda: collections.defaultdict(float)), collections.defaultdict(float)
        for left, right in pairs:
            for b in right:
                whole = sum(table[a][b] for a in left)
                for a in left:
                    share = table[a][b] / whole
                    count[a][b] += share
                    total[a] += share
        for a, row in count.items():
            table[a] = {b: value / total[a] for b, value in row.items()}
    return table


def main(folder):
    words = concepts_by_word()
    english = keywords(os.path.join(folder, "en.xml"))
    print("# Keywords of CLDR's annotations as words of concepts, for languages without a file.")
    print("# Made by src/language/maintainer/annotations.py; Unicode licence (see LICENSE).")
    for name in sorted(os.listdir(folder)):
        tag = name[:-4]
        if not re.fullmatch(r"[a-z]{2,3}", tag) or tag == "en":
            continue
        other = keywords(os.path.join(folder, name))
        pairs = []
        for emoji, known in english.items():
            left = {word for word in known if word in words}
            right = {word for word in other.get(emoji, ()) if word != "↑↑↑"}
            if left and right:
                pairs.append((left, right))
        if len(pairs) < 200:
            continue
        forward = train(pairs)
        backward = train([(right, left) for left, right in pairs])
        found = collections.defaultdict(dict)
        for word, row in forward.items():
            for form, probability in row.items():
                sure = probability * backward.get(form, {}).get(word, 0)
                if sure >= SURE and (form != word or tag in ("fr", "es", "it", "pt", "de", "nl")):
                    for concept in words[word]:
                        found[concept][form] = max(found[concept].get(form, 0), sure)
        print("\n[%s]" % tag)
        for concept in sorted(found):
            forms = sorted(found[concept].items(), key=lambda item: (-item[1], item[0]))[:MOST]
            print("%s = %s" % (concept, ", ".join(form for form, _ in forms)))


if __name__ == "__main__":
    main(sys.argv[1])
