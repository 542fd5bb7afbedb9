#include <sys/ioctl.h>
#include <sys/stat.h>
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

/// Whether a stream is a terminal that obeys escape sequences.
bool has_terminal(int stream) {
  const char* terminal = std::getenv("TERM");
  return isatty(stream) != 0 && (terminal == nullptr || std::string_view(terminal) != "dumb");
}

/// Uses color only on a terminal, and only if the user has not turned it off (no-color.org).
bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return has_terminal(STDERR_FILENO) && (no_colour == nullptr || *no_colour == '\0');
}

/// The width of a terminal, or 0 if the stream is none.
std::size_t columns(int stream) {
  if (!has_terminal(stream)) return 0;
  winsize size{};
  const bool known = ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

/// Whether standard output is a terminal that opens links. None of them can be asked, but those that can tell
/// so by a variable; others would show the escape sequences or nothing.
bool opens_links() {
  if (!has_terminal(STDOUT_FILENO)) return false;
  for (const char* one : {"VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID", "WEZTERM_PANE",
                          "ITERM_SESSION_ID"})
    if (std::getenv(one) != nullptr) return true;
  return false;
}

/// Whether somebody passes something on standard input: a pipe or a file, and no terminal.
bool has_input() {
  struct stat of {};
  return fstat(STDIN_FILENO, &of) == 0 && (S_ISFIFO(of.st_mode) || S_ISREG(of.st_mode));
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
  if (const auto code = command_line::parse(argc, argv, wanted)) return *code;

  const commands::streams to{
      std::cout,     std::cerr,  wants_colour(), columns(STDERR_FILENO), columns(STDOUT_FILENO),
      opens_links(), has_input()};
  switch (wanted.command) {
    case command_line::command::generate:
      return commands::generate(wanted.generate, to);
    case command_line::command::check:
      return commands::check(wanted.check, to);
    case command_line::command::diff:
      return commands::diff(wanted.diff, to);
    case command_line::command::schema:
      return commands::schema(to);
    case command_line::command::lsp:
      return commands::lsp(wanted.lsp, to);
    case command_line::command::mcp:
      return commands::mcp(wanted.mcp, to);
    case command_line::command::start:
      return commands::start(wanted.start, to);
    case command_line::command::add:
      return commands::add(wanted.add, to);
    case command_line::command::rename:
      return commands::rename(wanted.rename, to);
    case command_line::command::retire:
      return commands::retire(wanted.retire, to);
    case command_line::command::init:
      return commands::init(wanted.init, to);
    case command_line::command::explain:
      break;
  }
  return commands::explain(wanted.explain, to);
}

}  // namespace

int main(int argc, char* argv[]) {
  return ended(run(argc, argv));
}
