#pragma once

/// What iDenfy's pages say to do next, call by call.
void check_idenfy_sequences();

/// What the page of the Customer Verification API says to do next, call by call.
void check_customer_verification_sequences();

/// What the page of the Ranex Compliance API says to do next, call by call.
void check_ranex_compliance_sequences();

/// What unico's page on IDCloud says to do next, call by call.
void check_unico_idcloud_sequences();

/// The locales in which iDenfy's user messages are found, and those that stand in for others.
void check_idenfy_locales();

/// Names that C++ has taken.
void check_taken_names();
