#pragma once
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The commands of the program, without the command line.
namespace generator::commands {

/// The exit code of a run.
enum exit_code : int {
  clean = 0,
  found_something = 1,  ///< findings, drift, or nothing that matched
  failed = 2,           ///< wrong usage, or a file that errcat cannot read or write
};

/// Where a command prints. Findings go to `error`.
struct streams {
  std::ostream& out;
  std::ostream& error;
  bool colour = false;          ///< applies to `error`
  std::size_t columns = 0;      ///< the width of `error`, if it is a terminal that can write over a line
  std::size_t out_columns = 0;  ///< the width of `out`, if it is a terminal
  bool out_links = false;       ///< whether `out` is a terminal that opens links
  bool has_input = false;       ///< whether standard input is a pipe or a file
};

struct generate_options {
  std::vector<std::string> specs;
  std::string out;
  std::vector<std::string> targets;
  std::string templates;
  std::string kinds;
  bool check = false;
  bool complete = false;           ///< treats the given spec files as all specs
  std::vector<std::string> units;  ///< renders only these, such as a vendor's name
  std::string stamp;               ///< a file to touch after a success; empty for none
  std::string depfile;             ///< a file that lists what the stamp depends on; empty for none
  bool depfile_lists_outputs = false;
  bool flat = false;                 ///< leaves out the folder of the only target
  std::vector<std::string> locales;  ///< renders only these
  unsigned jobs = 0;     ///< files read or rendered at the same time; 0 for one for each processor
  bool timings = false;  ///< prints where the time went
};
int generate(const generate_options& options, const streams& to);

/// The form of findings.
enum class report_format { text, json, sarif, github };

struct check_options {
  std::vector<std::string> specs;
  std::string kinds;
  report_format format = report_format::text;
  std::vector<std::string> warn;  ///< ids of rules that give advice, or "all"
  std::vector<std::string> deny;  ///< ids of rules, or "warnings"
  bool fix = false;               ///< changes the specs where only one thing can have been meant
  bool dry_run = false;           ///< prints what `fix` would change instead
  bool timings = false;           ///< prints where the time went
};
int check(const check_options& options, const streams& to);

struct diff_options {
  std::string before;  ///< a spec file or a folder of spec files
  std::string after;   ///< the same; the folder `specs` if empty
  std::string kinds;
  std::string old_kinds;  ///< `kinds` if empty
  std::string templates;
  std::vector<std::string> deny;  ///< names of impacts: a change that has one is something found
  bool json = false;
};
/// Prints what has changed between two states of the catalogs.
int diff(const diff_options& options, const streams& to);

/// The command `new`, which is a keyword of C++.
struct new_options {
  std::string vendor;
  std::string title;
  std::string url;
  std::string code;     ///< a place
  std::string message;  ///< a place
  std::vector<std::string> locales;
  std::vector<std::string> from;  ///< files with responses of the vendor
  bool interactive = false;       ///< asks for what is missing
  std::string to;                 ///< the folder, `specs` if empty
  std::string kinds;
  bool dry_run = false;
};
int start(const new_options& options, const streams& to);

/// What the commands that edit a spec have in common.
struct edit_options {
  std::string vendor;
  std::vector<std::string> specs;
  std::string kinds;
  bool dry_run = false;  ///< prints the difference and writes nothing
};

struct add_options : edit_options {
  std::string id;
  bool outcome = false;  ///< adds an outcome instead of an error
  std::string code;
  std::string subcode;
  std::vector<std::string> statuses;
  std::string message;
  std::string category;
  std::string kind;
  std::string retry;
  std::string summary;
  std::string fix;
};
int add(const add_options& options, const streams& to);

struct rename_options : edit_options {
  std::string id;
  std::string new_id;
};
int rename(const rename_options& options, const streams& to);

struct retire_options : edit_options {
  std::string id;
  std::string replaced_by;
};
int retire(const retire_options& options, const streams& to);

struct init_options {
  std::vector<std::string> parts;  ///< names of `project_parts`
  std::vector<std::string> specs;
  bool dry_run = false;
};
int init(const init_options& options, const streams& to);

/// A file that `init` can write.
struct project_part {
  std::string_view name;
  std::string_view purpose;
};
std::vector<project_part> project_parts();

struct explain_options {
  std::string vendor;  ///< `-` for none and a response on the standard input; empty: find out
  std::string code;    ///< or `-` for the standard input
  std::optional<std::int32_t> status;
  std::string body;                  ///< a file with anything pasted, `-` for the standard input, or empty
  std::optional<std::string> text;   ///< what was pasted; then neither a file nor the standard input is read
  std::vector<std::string> headers;  ///< "Name: value"
  std::string message;               ///< the response's message, if the envelope does not say where it is
  std::string surface;               ///< id
  std::string operation;             ///< id
  std::string method;                ///< the method of the call, such as "POST"
  bool sent_key = false;             ///< whether the call sent an idempotency key
  std::int64_t made = 1;             ///< number of calls so far
  std::int64_t elapsed_ms = 0;       ///< time since the start of the first call
  bool refreshed = false;            ///< whether the credentials were renewed since the first call
  std::string locale;
  std::string search;                                      ///< words; lists the entries that have all of them
  std::size_t most_listed = static_cast<std::size_t>(-1);  ///< lists no more entries
  bool ticket = false;                                     ///< prints a text for the vendor's support
  bool json = false;
  std::vector<std::string> specs;  ///< empty: the folder `specs`, then what is installed
  std::string kinds;
};
int explain(const explain_options& options, const streams& to);

/// Prints the JSON Schema of the spec format.
int schema(const streams& to);

struct lsp_options {
  std::vector<std::string> specs;
  std::string kinds;
};
/// Answers an editor, from the standard input to `out`, until it asks errcat to end.
int lsp(const lsp_options& options, const streams& to);

struct mcp_options {
  std::vector<std::string> specs;  ///< empty: the folder `specs`, then what is installed
  std::string kinds;
};
/// Answers a client of the Model Context Protocol, from the standard input to `out`, until the input ends.
int mcp(const mcp_options& options, const streams& to);

}  // namespace generator::commands
