#include "progress/status_line.hpp"

#include <sstream>

#include "catch.hpp"

using generator::status_line;
using namespace std::chrono_literals;

namespace {

/// What a terminal gets to see while a run does `what` for a while.
std::string shown(const std::string& what, std::size_t columns) {
  std::ostringstream terminal;
  {
    status_line line(terminal, columns, 1ms);
    line.show(what);
    std::this_thread::sleep_for(50ms);
  }
  return terminal.str();
}

}  // namespace

TEST_CASE("the line is written in place and erased at the end") {
  CHECK(shown("parsing a.yaml", 80) == "\r\x1b[Kerrcat, 0 s: parsing a.yaml\r\x1b[K");
}

TEST_CASE("the line never reaches the last column, and nothing in it is obeyed") {
  CHECK(shown("parsing a.yaml", 20) == "\r\x1b[Kerrcat, 0 s: parsin\r\x1b[K");
  CHECK(shown("値値値値", 20) == "\r\x1b[Kerrcat, 0 s: 値値値\r\x1b[K");
  CHECK(shown("a\x1b[2J\tb\nc", 80) == "\r\x1b[Kerrcat, 0 s: a\uFFFD[2J b\uFFFDc\r\x1b[K");
}

TEST_CASE("a run that does not take long shows nothing") {
  std::ostringstream terminal;
  { status_line(terminal, 80).show("parsing a.yaml"); }
  CHECK(terminal.str().empty());
}

TEST_CASE("the line follows the run") {
  std::ostringstream terminal;
  {
    status_line line(terminal, 80, 1ms);
    line.show("first");
    std::this_thread::sleep_for(50ms);
    line.show("second");
    std::this_thread::sleep_for(250ms);
  }
  CHECK(terminal.str() == "\r\x1b[Kerrcat, 0 s: first\r\x1b[Kerrcat, 0 s: second\r\x1b[K");
}
