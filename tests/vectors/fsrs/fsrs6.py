"""FSRS-6 memory states, worked out from the published formulas alone.

Writes memory-states.json beside this file: histories of reviews with the stability and difficulty
after each. It shares no code with ts-fsrs, so agreement means that both follow the formulas.

Formulas: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm (FSRS-6), with the
rule that a same-day Hard does not lower stability (fsrs-rs pull request 376).
Elapsed days are differences of UTC calendar dates. Run: python3 fsrs6.py
"""

import json
import math
import pathlib
import random

W = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
     1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
DAY = 86_400_000
HARD, EASY = 2, 4


def initial_difficulty(grade):
    return W[4] - math.exp(W[5] * (grade - 1)) + 1


def next_difficulty(d, grade):
    damped = d - W[6] * (grade - 3) * (10 - d) / 9
    return min(max(W[7] * initial_difficulty(EASY) + (1 - W[7]) * damped, 1), 10)


def recall(days, s):
    factor = 0.9 ** (-1 / W[20]) - 1
    return (1 + factor * days / s) ** -W[20]


def next_stability(s, d, days, grade):
    if days == 0:
        growth = math.exp(W[17] * (grade - 3 + W[18])) * s ** -W[19]
        return s * (max(growth, 1) if grade >= HARD else growth)
    r = recall(days, s)
    if grade == 1:
        forgotten = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * math.exp(W[14] * (1 - r))
        return min(forgotten, s / math.exp(W[17] * W[18]))
    bonus = {HARD: W[15], EASY: W[16]}.get(grade, 1)
    return s * (1 + math.exp(W[8]) * (11 - d) * s ** -W[9] * (math.exp(W[10] * (1 - r)) - 1) * bonus)


def replay(reviews):
    s = d = last = None
    for review in reviews:
        grade, day = review["rating"], review["at"] // DAY
        if s is None:
            s, d = W[grade - 1], min(max(initial_difficulty(grade), 1), 10)
        else:
            s, d = next_stability(s, d, day - last, grade), next_difficulty(d, grade)
        last = day
        yield {**review, "stability": s, "difficulty": d}


def history(rng):
    at = 1_700_000_000_000 + rng.randrange(DAY)
    reviews = []
    for _ in range(rng.randint(4, 10)):
        reviews.append({"at": at, "rating": rng.choice([1, 1, 2, 3, 3, 3, 4])})
        gap = rng.choice([60_000, 600_000, 6 * 3_600_000, DAY, 3 * DAY, 11 * DAY, 46 * DAY, 200 * DAY])
        at += gap + rng.randrange(60_000)
    return list(replay(reviews))


if __name__ == "__main__":
    rng = random.Random(6)
    states = {
        "source": "Computed by fsrs6.py from the published FSRS-6 formulas; no code shared with ts-fsrs.",
        "histories": [history(rng) for _ in range(24)],
    }
    target = pathlib.Path(__file__).with_name("memory-states.json")
    target.write_text(json.dumps(states, indent=2) + "\n")
