#!/bin/bash
# no_network.sh [ARGUMENT...]: once script/test has run, neither building errcat in a new folder nor the tests need a network: both
# run in a namespace that has none but its own loopback. Arguments go to ctest.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
unshare --net true 2>/dev/null || { echo 'skipped: no right to make a namespace for the network' && exit 77; }
inside='
ip link set lo up
! timeout 5 bash -c ": </dev/tcp/1.1.1.1/53" 2>/dev/null || { echo "there is a network all the same" && exit 1; }
cmake --preset release -DBUILD_TESTING=ON -DCMAKE_INSTALL_LIBDIR=lib >/dev/null
rm -rf build/no-network
cmake --preset release -B build/no-network -DBUILD_TESTING=OFF >/dev/null
cmake --build build/no-network --target errcat >/dev/null
cmake --build --preset release >/dev/null
script/generate --check >/dev/null
ctest --preset release --parallel $(($(nproc) + 1)) --no-tests=error "$@" </dev/null >build/no-network/tests.log || { tail -n 25 build/no-network/tests.log && exit 1; }
grep "tests passed" build/no-network/tests.log'
unshare --net bash -euc "$inside" bash "$@"
