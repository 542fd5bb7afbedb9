#include "by_hand.hpp"

#include <errcat/captured.hpp>
#include <errcat/message.hpp>
#include <errcat/odd-folding.hpp>
#include <errcat/odd-integers.hpp>
#include <errcat/odd-many.hpp>
#include <errcat/odd-messages.hpp>
#include <errcat/odd-names.hpp>
#include <errcat/odd-placeholders.hpp>
#include <errcat/odd-statuses.hpp>
#include <errcat/odd-subcodes.hpp>

#include "../checker.hpp"

namespace {

using checker::same;
using errcat::wire_code;

template <class Match>
void expect(const Match& found, const char* id, const std::string& where) {
  same(found.what.id(), id, where);
}

void check_integers() {
  using namespace errcat::odd_integers;
  const auto find = [](std::int64_t code) { return classify({0, wire_code::integer(code)}); };
  expect(find(82001), "card_expired", "the integer 82001");
  expect(find(-503), "gateway_down", "the integer -503");
  expect(find(503), "gateway_slow", "the integer 503");
  expect(find(0), "unexplained", "the integer 0");
  expect(find(-7), "plain", "the integer -7, an alias");
  expect(find(INT64_MAX), "largest", "the largest integer");
  expect(find(INT64_MIN), "smallest", "the smallest integer");
  expect(classify({0, "18446744073709551616"}), "beyond", "a text longer than any integer");
  expect(classify({0, "0007"}), "padded", "zeros in front");
  for (const auto* none : {"00", "+0", "-0", "82001.0", "082001", " 82001", "82001 ", "8.2001e4", "- 503"})
    expect(classify({0, none}), "", std::string("no integer of ours: ") + none);
  expect(find(82003), "", "the integer 82003");
}

void check_names() {
  using namespace errcat::odd_names;
  expect(classify({0, "0100C"}), "no_consent", "0100C");
  expect(classify({0, "0100"}), "no_consent_yet", "0100");
  expect(classify({0, wire_code::integer(100)}), "", "the integer 100");
  expect(classify({0, wire_code::integer(100'000)}), "", "the integer 1E5");
  expect(classify({0, wire_code::integer(31)}), "hexadecimal", "the integer 31");
  expect(classify({0, "FailedOperation.LowScore"}), "low_score", "dotted");
  expect(classify({0, "FailedOperation.Low"}), "", "dotted and cut");
  expect(classify({0, "2FA_REQUIRED"}), "second_factor", "2FA_REQUIRED");
  expect(classify({0, "FA_REQUIRED"}), "", "FA_REQUIRED");
  expect(classify({0, "date of birth - wrong format"}), "wrong_date", "blanks");
  expect(classify({0, "date  of birth"}), "two_blanks", "two blanks");
  expect(classify({0, "date of birth"}), "", "one blank");
  expect(classify({0, "1.10"}), "version", "1.10");
  expect(classify({0, "1.100"}), "", "1.100");
}

void check_folding() {
  using namespace errcat::odd_folding;
  expect(classify({0, "TIMEOUT"}), "timeout_of_ours", "TIMEOUT");
  expect(classify({0, "Timeout"}), "timeout_of_theirs", "Timeout");
  expect(classify({0, "timeout"}), "timeout_of_yours", "timeout");
  expect(classify({0, "TimeOut"}), "", "TimeOut");
  expect(classify({0, "GROUPCALL_INVALID"}), "groupcall_invalid", "GROUPCALL_INVALID");
  expect(classify({0, "GROUP_CALL_INVALID"}), "group_call_invalid", "GROUP_CALL_INVALID");
  expect(classify({0, "GROUP-CALL-INVALID"}), "group_call_invalid_too", "GROUP-CALL-INVALID");
  expect(classify({0, "GROUP_CALLINVALID"}), "", "GROUP_CALLINVALID");
  expect(classify({0, "Busy"}), "busy", "Busy");
  expect(classify({0, "busy"}), "busy_too", "busy");
  expect(classify({0, "caf\xC3\xA9"}), "composed", "one character");
  expect(classify({0, "cafe\xCC\x81"}), "decomposed", "two characters");
  expect(classify({0, "cafe"}), "", "no accent");
}

void check_placeholders() {
  using namespace errcat::odd_placeholders;
  const auto flood = classify({420, "FLOOD_WAIT_30"});
  expect(flood, "flood_wait", "FLOOD_WAIT_30");
  same(errcat::captured(flood.what, {420, "FLOOD_WAIT_30"}, "seconds"), "30", "what {seconds} took");
  expect(classify({0, "FLOOD_WAIT_1"}), "flood_wait_one", "FLOOD_WAIT_1");
  for (const auto* none :
       {"FLOOD_WAIT_", "FLOOD_WAIT_3O", "FLOOD_WAIT_-3", "FLOOD_WAIT_{seconds}", "flood_wait_30"})
    expect(classify({0, none}), "", none);
  expect(classify({0, "{CODE}-Ann"}), "in_braces", "{CODE}-Ann");
  expect(classify({303, "USER_MIGRATE_4"}), "migrate", "USER_MIGRATE_4");

  const auto english = user_message_template(flood, "en");
  same(english, "Please try again in {seconds} seconds.", "a user message with a placeholder");
  char buffer[100];
  same(errcat::fill(english, {{"seconds", "30"}}, buffer).text, "Please try again in 30 seconds.",
       "filled in");
  const auto quota = classify({420, "", "You have used 30 of 31 calls, Ann; {try} again"});
  expect(quota, "quota", "a message with three placeholders");
  same(errcat::fill(user_message_template(quota, "pt-BR"), {{"used", "30"}, {"all", "31"}, {"name", "Ann"}},
                    buffer)
           .text,
       "Ann, você usou 30 de 31 chamadas. {Mesmo}.", "filled in another order");
}

void check_statuses() {
  using namespace errcat::odd_statuses;
  for (const int status : {403, 409, 423}) {
    const auto found = classify({status, "LOCKED"});
    expect(found, "locked", "LOCKED on one of its statuses");
    checker::holds(!found.surprising, "LOCKED on one of its statuses is no surprise");
  }
  checker::holds(classify({400, "LOCKED"}).surprising.has(errcat::surprise::unlisted_status),
                 "LOCKED on 400");
  expect(classify({429, "LIMIT"}), "limit_of_calls", "LIMIT on 429");
  expect(classify({422, "LIMIT"}), "limit_of_money", "LIMIT on 422");
  expect(classify({-1, "LIMIT"}), "limit_of_bank", "LIMIT on -1");
  expect(classify({-1000000}), "lost_for_ever", "-1000000");
  same(classify({-503}).what.title(), "The bank is broken", "-503");
  same(classify({-504}).what.title(), "Any other", "-504");
  same(classify({501}).what.title(), "Any other", "501, which is excepted");
}

void check_subcodes() {
  using namespace errcat::odd_subcodes;
  const auto found_by = [](int status, std::initializer_list<errcat::wire_field> fields) {
    errcat::response came{status, "190"};
    came.fields = fields.begin();
    came.field_count = fields.size();
    came.fields_complete = true;
    return classify(came);
  };
  expect(found_by(401, {}), "session", "190 without a subcode");
  expect(found_by(401, {{"/error/error_subcode", 463}}), "session_expired", "190 with 463");
  expect(found_by(401, {{"/error/error_subcode", "463"}}), "session_in_text", "190 with 463 as a text");
  expect(found_by(401, {{"/error/error_subcode", 467}}), "session_closed", "190 with 467");
  expect(found_by(401, {{"/error/error_subcode", 999}}), "session", "190 with a subcode of nobody");
  expect(found_by(401, {{"/error/error_subcode", 459}, {"/error/is_transient", true}}), "checkpoint",
         "190 with two fields");
}

void check_messages() {
  using namespace errcat::odd_messages;
  for (const auto* message : {"Address is missing", "Address not given", "Adresse fehlt"}) {
    const auto found = classify({400, "ADDRESS", message});
    expect(found, "no_address", message);
    checker::holds(!found.surprising, std::string(message) + " is no surprise");
  }
  expect(classify({400, "INVALID", "Street 'Elm' is not valid"}), "bad_street", "a street");
  expect(classify({400, "INVALID", "Town 'Elm' is not valid"}), "bad_town", "a town");
  expect(classify({400, "INVALID", "Number 7 is not valid"}), "bad_number", "a number");
  expect(classify({400, "INVALID", "Number seven is not valid"}), "bad_value", "no number");
  expect(classify({404, "", "Parcel not found"}), "not_found", "on 404");
  expect(classify({500, "", "Parcel not found"}), "lost", "on 500");
}

void check_many() {
  using namespace errcat::odd_many;
  same(static_cast<std::int64_t>(entries().size()), 10'004, "the entries of ten thousand errors");
  expect(classify({0, "ACCOUNT_1250_LOCKED"}), "error_10000", "the last");
  expect(classify({0, wire_code::integer(80'004)}), "error_4", "an integer among ten thousand");
  expect(classify({0, "ACCOUNT_1251_LOCKED"}), "", "beyond the last");
}

}  // namespace

void check_by_hand() {
  check_integers();
  check_names();
  check_folding();
  check_placeholders();
  check_statuses();
  check_subcodes();
  check_messages();
  check_many();
}
