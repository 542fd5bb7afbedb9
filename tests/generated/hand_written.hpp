#pragma once

/// What iDenfy's pages say to do next, call by call.
void check_idenfy_sequences();

/// The locales in which iDenfy's user messages are found, and those that stand in for others.
void check_idenfy_locales();

/// Names that C++ has taken.
void check_taken_names();
