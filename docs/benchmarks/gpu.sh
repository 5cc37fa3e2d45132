#!/usr/bin/env bash
# Step times on the first card: libtorch from Java and PyTorch from Python, in 32 bits and in bfloat16, one after the other.
# Needs a card of NVIDIA (sm_75 or newer), CUDA 13 and cuDNN 9 on the library path, Java 21 or newer, Maven, and python3 with a
# PyTorch that sees the card. usage: docs/benchmarks/gpu.sh [BATCH [STEPS]] > gpu.txt
set -euo pipefail
cd "$(dirname "$0")/../.."
batch=${1:-24} steps=${2:-20}
nvidia-smi --query-gpu=name,compute_cap,memory.total,driver_version --format=csv,noheader
mvn -q -Plibtorch-gpu -DskipTests test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
step_times() {
  java -Xmx8g --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$(cat target/classpath)" \
    org.tenfold.training.StepTimes "$@"
}
step_times specs target/specs.json
for network in c3d p3d r3d18 resnet3d18 i3d vgg11-lstm resnet18-lstm; do
  for engine in libtorch libtorch+mixed; do
    step_times "$engine" "$batch" "$steps" "$network"
  done
  python3 docs/benchmarks/step_times.py target/specs.json "$network" --device cuda --batch "$batch" --steps "$steps"
  python3 docs/benchmarks/step_times.py target/specs.json "$network" --device cuda --bf16 --batch "$batch" --steps "$steps"
done
