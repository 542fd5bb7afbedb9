#!/bin/bash
# no_network.sh [ARGUMENT...]: once script/test has set up and built everything, building again from nothing that is generated and
# the whole test suite need no network: they run in a namespace that has none but its own loopback. Arguments go to ctest.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
unshare --net true 2>/dev/null || { echo 'skipped: no right to make a namespace for the network' && exit 77; }
inside='
ip link set lo up
! timeout 5 bash -c ": </dev/tcp/1.1.1.1/53" 2>/dev/null || { echo "there is a network all the same" && exit 1; }
cmake --preset release -DBUILD_TESTING=ON -DCMAKE_INSTALL_LIBDIR=lib >/dev/null
touch generator/main.cpp
cmake --build --preset release >/dev/null
script/generate --check >/dev/null
ctest --preset release --parallel $(($(nproc) + 1)) --no-tests=error "$@" </dev/null | tail -n 25
exit "${PIPESTATUS[0]}"'
unshare --net bash -euc "$inside" bash "$@"
