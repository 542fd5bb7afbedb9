#include "tables/lookups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "tables/perfect_hash.hpp"

// Writes the tables of a lookup: its perfect hash, and a row for each text.
namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// The text in each row: first those of the slots, then the stragglers.
std::vector<std::size_t> texts_of_rows(const perfect_hash& by) {
  auto all = by.slots;
  all.insert(all.end(), by.stragglers.begin(), by.stragglers.end());
  return all;
}

cell undecided_list(const std::vector<std::size_t>& rows, const std::vector<lookup_text>& texts,
                    const std::string& name, builder& into) {
  cells undecided;
  for (std::size_t row = 0; row < rows.size(); ++row)
    if (texts[rows[row]].number == 0)
      undecided.insert(undecided.end(), {cell(row), texts[rows[row]].candidates});
  return into.list(undecided, 2,
                   {into.keep(fmt::format("rows of {} without a number, and their candidates", name))});
}

/// The positions of the parts of a perfect hash, and what is known about its texts.
/// @param at the position of the perfect hash
layout::perfect_hash with_positions(const perfect_hash& by, const std::vector<lookup_text>& texts, word at) {
  const auto by_size = [](const lookup_text& a, const lookup_text& b) {
    return a.text.size() < b.text.size();
  };
  const auto [least, most] = std::minmax_element(texts.begin(), texts.end(), by_size);
  const auto pilots = at + 2 * layout::perfect_hash_size;
  const auto end = pilots + static_cast<word>(by.pilots.size());
  return {static_cast<word>(least->text.size()),
          static_cast<word>(most->text.size()),
          by.loads,
          by.seed,
          by.shift,
          static_cast<word>(by.slots.size()),
          end + (layout::lookup_width - end % layout::lookup_width) % layout::lookup_width,
          by.pilots.empty() ? 0 : pilots};
}

row_list head_of(const perfect_hash& by, const layout::perfect_hash& with, cell undecided, builder& into) {
  row_list head;
  head.add({"size of the shortest"}, wide(with.least));
  head.add({"size of the longest"}, wide(with.most));
  head.add({"positions that are hashed, 0: all"}, wide(with.loads));
  head.add({"seed"}, wide(with.seed));
  head.add({"31 less the bits of a bucket's number"}, wide(with.shift));
  head.add({"slots"}, wide(with.slot_count));
  head.add({"where the rows begin"}, wide(with.rows));
  head.add({"where the pilots begin"}, wide(with.pilots));
  head.add({"stragglers"}, wide(by.stragglers.size()));
  head.add({"rows without a number"}, wide(undecided.value));
  constexpr std::size_t in_a_row = 16;
  for (std::size_t i = 0; i < by.pilots.size(); ++i) {
    if (i % in_a_row == 0) head.add({into.keep(fmt::format("pilots from bucket {}", i))}, {});
    head.extend({by.pilots[i], cell::meaning::half});
  }
  const auto end = into.end() + head.end();
  if (with.rows != end) head.add({"nothing"}, cells(with.rows - end));
  return head;
}

/// Texts in the order of the slots, with enough bytes after the start of the last.
struct slot_texts {
  pool_layout pool;
  std::vector<word> start_of;  ///< for each slot

  slot_texts(const perfect_hash& by, const std::vector<lookup_text>& texts, std::size_t most) {
    std::vector<std::string_view> in_order;
    std::unordered_map<std::size_t, std::size_t> place_of;
    for (const auto text : by.slots)
      if (place_of.emplace(text, in_order.size()).second) in_order.push_back(texts[text].text);
    pool = lay_out(in_order);
    // Adding the missing bytes to each row is enough: the last start moves only by those of the rows before
    // it.
    const auto size = pool.rows.size() * pool.stride;
    const auto reached = pool.starts[pool.index_of.back()] + most;
    if (reached > size) pool = lay_out(in_order, longest_row, reached - size);
    for (const auto text : by.slots) start_of.push_back(pool.starts[pool.index_of[place_of.at(text)]]);
  }
};

code_table table_of(const perfect_hash& by, const layout::perfect_hash& with,
                    const std::vector<lookup_text>& texts) {
  const slot_texts in(by, texts, with.most);
  code_table out;
  out.by = with;
  out.by.rows = 0;
  const auto add_row = [&out](label is) { out.rows.push_back({is, static_cast<word>(out.cells.size()), 0}); };
  const auto add = [&out](word value) {
    out.cells.push_back(static_cast<table_cell>(value));
    ++out.rows.back().size;
  };
  for (std::size_t i = 0; i < by.slots.size(); ++i) {
    const auto& one = texts[by.slots[i]];
    add_row({one.text});
    for (const auto value :
         {in.start_of[i] & 0xFFFF, in.start_of[i] >> 16, static_cast<word>(one.text.size()), one.number})
      add(value);
  }
  out.by.pilots = by.pilots.empty() ? 0 : static_cast<word>(out.cells.size());
  constexpr std::size_t in_a_row = 16;
  for (std::size_t i = 0; i < by.pilots.size(); ++i) {
    if (i % in_a_row == 0) add_row({"pilots"});
    add(by.pilots[i]);
  }
  out.stride = in.pool.stride;
  out.pool = bytes_of(in.pool);
  out.pool_rows = in.pool.rows;
  return out;
}

row_list rows_of(const std::vector<std::size_t>& rows, const std::vector<lookup_text>& texts, builder& into) {
  row_list out;
  for (const auto row : rows) {
    const auto& one = texts[row];
    auto made = into.text_start(into.text(one.text));
    made.insert(made.end(), {cell(one.text.size()), cell(one.number)});
    out.add({one.text}, made);
  }
  return out;
}

}  // namespace

lookup_tables add_lookup(const std::vector<lookup_text>& texts, const std::string& name,
                         const std::string& purpose, builder& into) {
  if (texts.empty()) return {};
  std::vector<std::string_view> plain;
  for (const auto& one : texts) plain.push_back(one.text);
  const auto by = perfect_hash_for(plain);
  const auto rows = texts_of_rows(by);
  const auto undecided = undecided_list(rows, texts, name, into);
  const auto with = with_positions(by, texts, into.end());

  lookup_tables made;
  into.begin(name, purpose);
  made.position = into.block(head_of(by, with, undecided, into));
  into.block(rows_of(rows, texts, into));
  if (by.loads != 0 && by.stragglers.empty() && with.most <= layout::compared_ahead) {
    made.alone = table_of(by, with, texts);
  }
  made.all_decided = undecided.value == 0;
  return made;
}

}  // namespace generator::tables
