#pragma once

/// What each odd code means, written by hand from the specs, so the test does not depend on the case maker
/// alone.
void check_by_hand();
