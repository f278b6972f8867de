"""One process that loads the encoder and reads: a JSON list of sentences in, JSON figures out.

`python -m bench.encoder_alone THREADS ROUNDS`; seconds to import and load, sentences a second of the best
round after the first, memory (MB) at its peak.
"""

import json
import resource
import sys
import time


def alone(sentences: list[list[str]], threads: int, rounds: int) -> dict[str, float]:
    began = time.perf_counter()
    from runut.encoder import Encoder  # here, since importing is part of loading

    encoder = Encoder.load(threads)
    loaded = time.perf_counter() - began
    took = []
    for _ in range(rounds + 1):
        began = time.perf_counter()
        encoder.read(sentences)
        took.append(time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"int8.sentences_s": len(sentences) / min(took[1:]), "int8.load_s": loaded, "int8.peak_mb": peak}


if __name__ == "__main__":
    print(json.dumps(alone(json.load(sys.stdin), int(sys.argv[1]), int(sys.argv[2]))))
