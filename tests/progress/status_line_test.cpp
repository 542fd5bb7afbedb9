#include "progress/status_line.hpp"

#include <algorithm>
#include <ostream>
#include <regex>
#include <streambuf>
#include <vector>

#include "catch.hpp"

using generator::status_line;
using namespace std::chrono_literals;
using strings = std::vector<std::string>;

namespace {

/// A terminal that keeps what it gets. The line's thread writes to it while the test waits.
class screen : public std::streambuf {
 public:
  /// Waits until the terminal got a text. The test must not depend on how busy the machine is.
  void wait_for(const std::string& text) {
    std::unique_lock lock(mutex_);
    CHECK(changed_.wait_for(lock, 30s, [&] { return got_.find(text) != got_.npos; }));
  }
  std::string got() {
    const std::lock_guard lock(mutex_);
    return got_;
  }

 private:
  int_type overflow(int_type c) override {
    const char one = traits_type::to_char_type(c);
    xsputn(&one, 1);
    return c;
  }
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    const std::lock_guard lock(mutex_);
    got_.append(text, static_cast<std::size_t>(size));
    changed_.notify_all();
    return size;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string got_;
};

/// What stood on the line, one after the other, whatever the seconds.
strings lines_of(const std::string& got) {
  const std::string erase = "\r\x1b[K";
  strings lines;
  for (std::size_t at = 0; at < got.size();) {
    REQUIRE(got.compare(at, erase.size(), erase) == 0);
    at += erase.size();
    const std::size_t end = std::min(got.find(erase, at), got.size());
    lines.push_back(std::regex_replace(got.substr(at, end - at), std::regex(", [0-9]+ s:"), ", N s:"));
    at = end;
  }
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

/// What is seen of a run that does one thing after the other, each until `seen` of it is on the terminal.
strings shown(const std::vector<std::pair<std::string, std::string>>& steps, std::size_t columns) {
  screen terminal;
  std::ostream stream(&terminal);
  {
    status_line line(stream, columns, 1ms);
    for (const auto& [what, seen] : steps) {
      line.show(what);
      terminal.wait_for(seen);
    }
  }
  return lines_of(terminal.got());
}

}  // namespace

TEST_CASE("the line is written in place, follows the run and is erased at the end") {
  CHECK(shown({{"parsing a.yaml", "a.yaml"}}, 80) == strings{"errcat, N s: parsing a.yaml", ""});
  CHECK(shown({{"first", "first"}, {"second", "second"}}, 80) ==
        strings{"errcat, N s: first", "errcat, N s: second", ""});
}

TEST_CASE("the line never reaches the last column, and nothing in it is obeyed") {
  CHECK(shown({{"parsing a.yaml", "parsin"}}, 20) == strings{"errcat, N s: parsin", ""});
  CHECK(shown({{"値値値値", "値値値"}}, 20) == strings{"errcat, N s: 値値値", ""});
  CHECK(shown({{"a\x1b[2J\tb\nc", "a"}}, 80) == strings{"errcat, N s: a\uFFFD[2J b\uFFFDc", ""});
}

TEST_CASE("a run that does not take long shows nothing, nor does one that has not begun") {
  screen terminal;
  std::ostream stream(&terminal);
  { status_line(stream, 80, 1h).show("parsing a.yaml"); }
  {
    status_line line(stream, 80, 1ms);
    std::this_thread::sleep_for(20ms);
  }
  CHECK(terminal.got().empty());
}
