#!/usr/bin/env bash
# sbatch --array=1-8 docker/slurm-workers.sh
# Eight workers, each with a GPU, that take trainings from the queue and end once it holds none for them. See docs/workers.md.
#SBATCH --job-name=tenfold-worker
#SBATCH --gres=gpu:1
#SBATCH --cpus-per-task=8
#SBATCH --mem=64G
#SBATCH --time=24:00:00
# at the end of its time a worker is told so, and its fold goes back into the queue
#SBATCH --signal=TERM@120
#SBATCH --requeue
set -euo pipefail
: "${DB_URL:?jdbc:postgresql://HOST:5432/tenfold}" "${DB_PASSWORD:?}"
: "${TENFOLD_JAR:?path of tenfold.jar, built with -Plibtorch-gpu}"

# A folder that all nodes share is best: a fold whose worker was killed goes on from its last epoch. One for each worker goes
# too, when clips lie in an object store (docs/storage.md); such a fold begins anew.
export TENFOLD_DATA="${TENFOLD_DATA:?the data folder}"

# srun hands the signal on; of two jobs at once one thread is kept for cuts, so one training runs at a time
exec srun java --enable-native-access=ALL-UNNAMED -jar "$TENFOLD_JAR" worker --until-empty \
  --spring.profiles.active=postgres --tenfold.jobs=2 --tenfold.worker.kinds=train-run,train-fold
