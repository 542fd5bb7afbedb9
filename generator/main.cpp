#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string_view>

#include "command_line/command_line.hpp"
#include "commands/commands.hpp"

// The program errcat: parses the command line and runs the command.
namespace {

namespace command_line = generator::command_line;
namespace commands = generator::commands;

/// Whether standard error is a terminal that obeys escape sequences.
bool has_terminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && (terminal == nullptr || std::string_view(terminal) != "dumb");
}

/// Uses color only on a terminal, and only if the user has not turned it off (no-color.org).
bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return has_terminal() && (no_colour == nullptr || *no_colour == '\0');
}

/// The width of the terminal, or 0 if there is none.
std::size_t columns() {
  if (!has_terminal()) return 0;
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

int refuse(const std::string& mistake) {
  std::cerr << mistake << "\nRun with --help for more information.\n";
  return commands::failed;
}

/// The exit code of a run, which has printed all of its output. A reader that closed the pipe gets no
/// message.
int ended(int code) {
  errno = 0;
  if (std::cout.flush()) return code;
  if (errno != EPIPE)
    std::cerr << "errcat: cannot write to standard output" << (errno == 0 ? "" : ": ")
              << (errno == 0 ? "" : std::strerror(errno)) << '\n';
  return commands::failed;
}

int run(int argc, char* argv[]) {
  command_line::request wanted;
  const auto app = command_line::describe(wanted);
  if (const auto unknown = command_line::unknown_command(*app, argc, argv); !unknown.empty())
    return refuse(unknown);
  try {
    app->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app->exit(error) == 0 ? commands::clean : commands::failed;
  }
  if (const auto mistake = command_line::mistake(wanted); !mistake.empty()) return refuse(mistake);

  const commands::streams to{std::cout, std::cerr, wants_colour(), columns()};
  if (app->got_subcommand("generate")) return commands::generate(wanted.generate, to);
  if (app->got_subcommand("check")) return commands::check(wanted.check, to);
  return commands::explain(wanted.explain, to);
}

}  // namespace

int main(int argc, char* argv[]) {
  return ended(run(argc, argv));
}
