#include "words.hpp"

namespace words {

std::string of(errcat::entry_type value) {
  switch (value) {
    case errcat::entry_type::status:
      return "status";
    case errcat::entry_type::transport:
      return "transport";
    case errcat::entry_type::error:
      return "error";
    case errcat::entry_type::outcome:
      return "outcome";
    case errcat::entry_type::symptom:
      return "symptom";
    case errcat::entry_type::unlisted_code:
      return "unlisted_code";
  }
  return "?";
}

std::string of(errcat::severity value) {
  switch (value) {
    case errcat::severity::unspecified:
      return "unspecified";
    case errcat::severity::note:
      return "note";
    case errcat::severity::warning:
      return "warning";
    case errcat::severity::error:
      return "error";
    case errcat::severity::critical:
      return "critical";
  }
  return "?";
}

std::string of(errcat::audience value) {
  switch (value) {
    case errcat::audience::any:
      return "any";
    case errcat::audience::end_user:
      return "end_user";
    case errcat::audience::developer:
      return "developer";
  }
  return "?";
}

std::string of(errcat::emission value) {
  switch (value) {
    case errcat::emission::usual:
      return "usual";
    case errcat::emission::rarely:
      return "rarely";
    case errcat::emission::never:
      return "never";
  }
  return "?";
}

std::string of(errcat::retry_verb value) {
  switch (value) {
    case errcat::retry_verb::unspecified:
      return "unspecified";
    case errcat::retry_verb::never:
      return "never";
    case errcat::retry_verb::fix_input:
      return "fix_input";
    case errcat::retry_verb::refresh:
      return "refresh";
    case errcat::retry_verb::wait_for_change:
      return "wait_for_change";
    case errcat::retry_verb::wait:
      return "wait";
    case errcat::retry_verb::backoff:
      return "backoff";
  }
  return "?";
}

std::string of(errcat::repeats value) {
  switch (value) {
    case errcat::repeats::unless_unsafe:
      return "unless_unsafe";
    case errcat::repeats::idempotent:
      return "idempotent";
    case errcat::repeats::any:
      return "any";
  }
  return "?";
}

std::string of(errcat::jitter value) {
  switch (value) {
    case errcat::jitter::unspecified:
      return "unspecified";
    case errcat::jitter::none:
      return "none";
    case errcat::jitter::full:
      return "full";
    case errcat::jitter::equal:
      return "equal";
    case errcat::jitter::percent:
      return "percent";
  }
  return "?";
}

std::string of(errcat::rung value) {
  switch (value) {
    case errcat::rung::none:
      return "none";
    case errcat::rung::http_class:
      return "http_class";
    case errcat::rung::http_status:
      return "http_status";
    case errcat::rung::any_status:
      return "any_status";
    case errcat::rung::status_class:
      return "status_class";
    case errcat::rung::status:
      return "status";
    case errcat::rung::transport:
      return "transport";
    case errcat::rung::unlisted_code:
      return "unlisted_code";
    case errcat::rung::fields:
      return "fields";
    case errcat::rung::message:
      return "message";
    case errcat::rung::outcome:
      return "outcome";
    case errcat::rung::alias:
      return "alias";
    case errcat::rung::code:
      return "code";
  }
  return "?";
}

}  // namespace words
