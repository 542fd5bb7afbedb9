#pragma once

/// What each odd code means, written down from the specs by hand, so that it does not hang on the case maker
/// alone.
void check_by_hand();
