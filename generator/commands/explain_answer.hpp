#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "commands/commands.hpp"
#include "commands/explain_input.hpp"
#include "errcat/body.hpp"
#include "errcat/match.hpp"
#include "tables/tables.hpp"

// What one vendor's catalog says about a response.
namespace generator::commands {

/// A response as a vendor's catalog reads it. The catalog and the evidence must live as long.
class answer {
 public:
  /// @param surface, operation what is known of the call
  answer(const catalog::catalog& of, const evidence& what, errcat::surface surface,
         errcat::operation operation);
  answer(const answer&) = delete;
  answer& operator=(const answer&) = delete;

  const catalog::catalog& vendor() const { return of_; }
  const errcat::detail::tables& tables() const { return tables_; }
  const errcat::reading& seen() const { return *seen_; }
  const errcat::any_match& match() const { return match_; }
  /// Whether the word is the id of the entry, and no code.
  bool is_by_name() const { return by_name_; }
  /// The text that the catalog took for the body.
  std::string_view body() const { return body_; }
  /// Whether the code, the message or fields of the response are in the catalog, not only its status.
  bool is_known() const { return by_name_ || match_.how >= errcat::rung::unlisted_code; }
  /// Whether a code or a message stands where this vendor has it.
  bool has_shape() const { return has_shape_; }
  /// Higher for a vendor that knows the response better.
  int score() const;
  /// The entry's name, or "nothing".
  std::string name() const;

 private:
  void read(const evidence& what, errcat::response known);
  void take(errcat::reading seen, std::string_view body);

  const catalog::catalog& of_;
  generator::tables::packed packed_;
  errcat::detail::tables tables_;
  std::vector<errcat::http_header> headers_;
  std::optional<errcat::reading> seen_;
  errcat::any_match match_;
  std::string_view body_;
  bool by_name_ = false;
  bool has_shape_ = false;
};

/// What the vendor's catalog says. Null after a remark: it has no surface or operation of the name that the
/// options give.
std::unique_ptr<answer> ask(const catalog::catalog& of, const evidence& what, remarks& on);

/// What all vendors say that know the response, or at least its form or its status; the best first.
std::vector<std::unique_ptr<answer>> ask_all(const std::vector<catalog::catalog>& vendors,
                                             const evidence& what);

/// "by its code", "by its status".
std::string words_of(const answer& of);

}  // namespace generator::commands
