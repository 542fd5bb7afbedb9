#pragma once
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

/// The commands of the program, without its command line.
namespace generator::commands {

/// What a run ends with.
enum exit_code : int {
  clean = 0,
  found_something = 1,  ///< findings, drift, or nothing that matched
  failed = 2,           ///< wrong usage, or a disk that refuses
};

/// Where a command prints; findings go to `error`.
struct streams {
  std::ostream& out;
  std::ostream& error;
  bool colour = false;  ///< on `error`
};

struct generate_options {
  std::vector<std::string> specs;
  std::string out;
  std::vector<std::string> targets;
  std::string templates;
  std::string kinds;
  bool check = false;
  bool complete = false;           ///< the specs are all that there are, although they are files
  std::vector<std::string> units;  ///< only these, such as a vendor's name
  std::string stamp;               ///< a file to touch when all is well; empty: none
  std::string depfile;             ///< what the stamp depends on; empty: none
  bool depfile_lists_outputs = false;
  bool flat = false;                 ///< no folder for the one target
  std::vector<std::string> locales;  ///< only these
};
int generate(const generate_options& options, const streams& to);

struct check_options {
  std::vector<std::string> specs;
  std::string kinds;
};
int check(const check_options& options, const streams& to);

struct explain_options {
  std::string vendor;
  std::string code;
  std::optional<std::int32_t> status;
  std::string body;                  ///< a file, `-` for the input, or empty
  std::vector<std::string> headers;  ///< "Name: value"
  std::string message;               ///< the response's, where the envelope does not say where it stands
  std::string surface;               ///< id
  std::string operation;             ///< id
  std::string method;                ///< of the call, such as "POST"
  bool sent_key = false;             ///< whether the call carried an idempotency key
  std::int64_t made = 1;             ///< calls so far
  std::string locale;
  std::vector<std::string> specs;
  std::string kinds;
};
int explain(const explain_options& options, const streams& to);

}  // namespace generator::commands
