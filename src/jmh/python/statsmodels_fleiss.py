"""Fleiss' kappa by statsmodels at DFEW's size, for docs/benchmarks/agreement.md."""

import random
import time

import numpy
import statsmodels
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

random.seed(2020)
votes = []
for clip in range(16_372):
    lean = random.randrange(7)
    votes.append([lean if random.random() < 0.5 else random.randrange(7) for _ in range(10)])
table, _ = aggregate_raters(numpy.array(votes))
table = table.astype(int)

times = []
for _ in range(200):
    start = time.perf_counter()
    fleiss_kappa(table)
    times.append(1e6 * (time.perf_counter() - start))
print("statsmodels", statsmodels.__version__, "fleiss_kappa of counts, us: min", min(times), "median", numpy.median(times))

times = []
for _ in range(5):
    start = time.perf_counter()
    fleiss_kappa(aggregate_raters(numpy.array(votes))[0])
    times.append(1e6 * (time.perf_counter() - start))
print("statsmodels from single votes, us: min", min(times), "median", numpy.median(times))
