#include "sequences.hpp"

#include "checker.hpp"

namespace sequences {

std::string letters(const errcat::origins& from) {
  std::string all;
  for (const auto one :
       {from.calls(), from.delay(), from.factor(), from.cap(), from.jitter(), from.elapsed(), from.wait()})
    all += one == errcat::origin::vendor ? 'v' : one == errcat::origin::caller ? 'c' : '-';
  return all;
}

errcat::call after(std::int64_t made, std::string_view method, errcat::operation operation) {
  errcat::call last;
  last.made = made;
  last.method = method;
  last.operation = operation;
  return last;
}

errcat::call asked_to_wait(errcat::call last, std::int64_t ms) {
  last.retry_after_ms = ms;
  return last;
}

errcat::call renewed(errcat::call last) {
  last.refreshed = true;
  return last;
}

errcat::response lost(errcat::transport_failure how) {
  errcat::response none;
  none.transport = how;
  return none;
}

void check(const std::string& name, const errcat::decision& found, const step& expected) {
  checker::same(static_cast<int>(found.action), static_cast<int>(expected.then), name + ": action");
  checker::same(found.wait_ms, expected.wait_ms, name + ": wait");
  checker::same(static_cast<int>(found.reason), static_cast<int>(expected.why), name + ": reason");
  checker::same(letters(found.from), expected.from, name + ": origins");
}

}  // namespace sequences
