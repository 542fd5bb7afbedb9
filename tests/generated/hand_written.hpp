#pragma once

/// What iDenfy's pages say to do next, call by call.
void check_idenfy_sequences();

/// What the page of the Customer Verification API says to do next, call by call.
void check_customer_verification_sequences();

/// What the page of the Ranex Compliance API says to do next, call by call.
void check_ranex_compliance_sequences();

/// What unico's page on IDCloud says to do next, call by call.
void check_unico_idcloud_sequences();

/// The locales that iDenfy's user messages exist in, and the locales that fall back to them.
void check_idenfy_locales();

/// Names that are already taken in C++.
void check_taken_names();
