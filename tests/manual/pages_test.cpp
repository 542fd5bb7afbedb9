#include "manual/pages.hpp"

#include <sstream>

#include "catch.hpp"

namespace {

using generator::manual::command_facts;
using generator::manual::option_facts;

/// The section of `page` under `heading`, without the heading.
std::string section(const std::string& page, const std::string& heading) {
  const auto start = page.find(heading) + heading.size();
  return page.substr(start, page.find("\n.SH", start) + 1 - start);
}

}  // namespace

TEST_CASE("nothing in a description means anything to roff") {
  option_facts option;
  option.names = {"--odd-one"};
  option.value = "'N: v'";
  option.description = ".SH is \\fBno\\fR request\n'nor is' \"this\" `one` ~^ a--b\n...";
  command_facts command;
  command.name = "errcat check";
  command.description = ".TH \\e";
  command.options = {option};

  const auto page = page_of(command, command, {"1.0-x", "2026-11-21"});
  CHECK(page.substr(0, page.find('\n')) == ".TH ERRCAT\\-CHECK 1 2026-11-21 \"1.0\\-x\" \"User Commands\"");
  CHECK(section(page, ".SH NAME\n") == "errcat\\-check \\- .TH \\ee\n");
  CHECK(section(page, ".SH OPTIONS\n") ==
        ".TP\n\\fB\\-\\-odd\\-one\\fR \\fI\\(aqN: v\\(aq\\fR\n"
        "\\&.SH is \\efBno\\efR request\n.br\n"
        "\\(aqnor is\\(aq \\(dqthis\\(dq \\(gaone\\(ga \\(ti\\(ha a\\-\\-b\n.br\n"
        "\\&...\n");
}

TEST_CASE("no line of filled text is longer than 80 bytes, nor begins like a request") {
  option_facts option;
  option.names = {"-x"};
  for (int i = 0; i < 100; ++i) option.description += ".word-" + std::to_string(i) + " ";
  command_facts command;
  command.name = "errcat check";
  command.description = "Anything.";
  command.options = {option};

  const auto text = section(page_of(command, command, {"1", "2026-11-21"}), "\\fB\\-x\\fR\n");
  std::size_t lines = 0;
  std::istringstream all(text);
  for (std::string line; std::getline(all, line); ++lines) {
    CHECK(line.size() <= 80);
    CHECK(line.substr(0, 3) == "\\&.");
  }
  CHECK(lines > 10);
}
