#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

// How the reference of a vendor is spread over pages.
namespace generator::catalog {

/// What readers look an entry up by: the code as the vendor writes it, with the second-level code; or the id.
std::string shown_code(const entry& of);

/// The errors, the outcomes and the status rows with an id, in the order in which readers look them up.
std::vector<index> in_reading_order(const catalog& in);

/// Gives the errors and outcomes of a catalog that is too large for one page the name of their page. The
/// names follow from the codes alone: those that begin with the same letter, or letters, are on one page.
void spread_over_pages(catalog& in);

/// A page of its own for a part of the errors and outcomes.
struct page {
  std::string_view name;       ///< "errors-a"
  std::vector<index> entries;  ///< in reading order
};

/// Those pages. None if everything is on the vendor's page.
std::vector<page> pages_of(const catalog& in);

}  // namespace generator::catalog
