#include "tables/builder.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <type_traits>
#include <utility>

// Collects the cells and texts of the tables, and gives them their final positions.
namespace generator::tables {
namespace {

std::vector<labelled> rows_of_starts(const std::vector<word>& positions, const std::string& label) {
  using errcat::detail::in_a_base;
  constexpr std::size_t in_a_row = 16;
  std::vector<labelled> rows;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const auto base = positions[i - i % in_a_base];
    if (i % in_a_base == 0) rows.push_back({"base", wide(base)});
    if (i % in_a_row == 0) rows.push_back({fmt::format("{} from {}", label, i), {}});
    rows.back().values.push_back(cell(positions[i] - base));
  }
  return rows;
}

void copy_pool(const pool_layout& from, packed& to) {
  to.stride = from.stride;
  to.pool.reserve(from.rows.size() * from.stride);
  for (const auto& in_row : from.rows) {
    const auto row_start = to.pool.size();
    for (const auto& one : in_row) to.pool += one;
    to.pool.resize(row_start + from.stride);
  }
  to.pool_rows = from.rows;
}

}  // namespace

cells wide(std::size_t value) {
  return {{value & 0xFFFF, cell::meaning::half}, {value >> 16, cell::meaning::half}};
}

std::size_t hash_of_cells::operator()(const cells& all) const {
  static_assert(std::has_unique_object_representations_v<cell>);
  return XXH3_64bits(all.data(), all.size() * sizeof(cell));
}

std::string_view text_store::keep(std::string_view text) {
  auto* const to = static_cast<char*>(bytes_.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), to);
  return {to, text.size()};
}

void builder::begin(std::string name, std::string purpose) {
  parts_.push_back({std::move(name), std::move(purpose), {}});
}

cell builder::text(std::string_view value) {
  if (const auto known = text_index_.find(value); known != text_index_.end())
    return {known->second, cell::meaning::text};
  const auto index = static_cast<word>(texts_.size());
  texts_.push_back(store_->keep(value));
  text_index_.emplace(texts_.back(), index);
  return {index, cell::meaning::text};
}

cells builder::text_start(std::string_view value) {
  const auto index = text(value).value;
  first_.push_back(index);
  return {{index, cell::meaning::start_low}, {index, cell::meaning::start_high}};
}

void builder::reach(std::size_t characters) {
  reach_ = std::max(reach_, characters);
}

void builder::append(labelled added) {
  end_ += static_cast<word>(added.values.size());
  parts_.back().rows.push_back(std::move(added));
}

cell builder::list(const cells& rows, std::size_t width, std::string label) {
  if (rows.empty()) return cell(0);
  cells whole;
  whole.reserve(rows.size() + 1);
  whole.emplace_back(rows.size() / width);
  whole.insert(whole.end(), rows.begin(), rows.end());
  return record(std::move(whole), std::move(label));
}

cell builder::record(cells whole, std::string label) {
  const auto [found, added] = known_.try_emplace(whole, end_);
  const cell start(found->second);
  if (added) append({std::move(label), std::move(whole)});
  return start;
}

cell builder::table(const std::vector<labelled>& rows) {
  if (rows.empty()) return cell(0);
  const cell start(end_);
  append({"count", {cell(rows.size())}});
  block(rows);
  return start;
}

cell builder::block(const std::vector<labelled>& rows) {
  const cell start(end_);
  for (const auto& one : rows) append(one);
  return start;
}

cell builder::starts(const std::vector<word>& positions, const std::string& label) {
  return block(rows_of_starts(positions, label));
}

std::vector<word> builder::text_order() const {
  std::vector<word> order = {0};
  std::vector<bool> there(texts_.size());
  there[0] = true;
  const auto add = [&](word text) {
    if (!there[text]) order.push_back(text);
    there[text] = true;
  };
  for (const auto text : first_) add(text);
  for (word text = 0; text < texts_.size(); ++text) add(text);
  return order;
}

builder::pool_positions builder::lay_out_texts() const {
  const auto order = text_order();
  std::vector<std::string_view> texts(order.size());
  std::vector<std::size_t> position_of(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    texts[i] = texts_[order[i]];
    position_of[order[i]] = i;
  }
  pool_positions out{lay_out(texts), {}};
  std::size_t reached = 0;
  for (const auto text : first_)
    reached = std::max(reached, out.pool.starts[out.pool.index_of[position_of[text]]] + reach_);
  // Adding the missing bytes to each row is enough: the last start moves only by those of the rows before it.
  const auto size = out.pool.rows.size() * out.pool.stride;
  if (reached > size) out.pool = lay_out(texts, longest_row, reached - size);
  for (const auto position : position_of) out.index_of.push_back(out.pool.index_of[position]);
  return out;
}

builder::part builder::large_values(const std::vector<std::pair<std::size_t, word>>& all) {
  part made{"large values",
            "Cells whose value is too large for them, and that value",
            {{"count", wide(all.size())}}};
  for (const auto& [position, value] : all) {
    auto row = wide(position);
    const auto halves = wide(value);
    row.insert(row.end(), halves.begin(), halves.end());
    made.rows.push_back({fmt::format("{} in cell {}", value, position), std::move(row)});
  }
  return made;
}

packed builder::finish(std::vector<labelled> header) && {
  const auto texts = lay_out_texts();
  const auto& starts = texts.pool.starts;
  const auto value_of = [&](const cell& one) {
    switch (one.of) {
      case cell::meaning::number:
      case cell::meaning::half:
        break;
      case cell::meaning::text:
        return texts.index_of[one.value];
      case cell::meaning::start_low:
        return starts[texts.index_of[one.value]] & 0xFFFF;
      case cell::meaning::start_high:
        return starts[texts.index_of[one.value]] >> 16;
    }
    return one.value;
  };

  auto text_rows = rows_of_starts(starts, "texts");
  auto end = end_;
  header[errcat::detail::h_texts].values = {cell(end)};
  for (const auto& one : text_rows) end += static_cast<word>(one.values.size());
  header[errcat::detail::h_large].values = {cell(end)};
  for (auto& one : header) one.values = wide(value_of(one.values.front()));

  packed out;
  std::vector<std::pair<std::size_t, word>> large_ones;
  const auto emit = [&](part from) {
    section made{std::move(from.name), std::move(from.purpose), {}};
    made.rows.reserve(from.rows.size());
    for (auto& one : from.rows) {
      row resolved{std::move(one.label), {}};
      resolved.cells.reserve(one.values.size());
      for (const auto& unresolved : one.values) {
        const auto value = value_of(unresolved);
        const bool is_half = unresolved.of != cell::meaning::number && unresolved.of != cell::meaning::text;
        const bool fits = is_half || value < errcat::detail::large;
        if (!fits) large_ones.emplace_back(out.cells.size() + resolved.cells.size(), value);
        resolved.cells.push_back(fits ? static_cast<table_cell>(value) : errcat::detail::large);
      }
      out.cells.insert(out.cells.end(), resolved.cells.begin(), resolved.cells.end());
      made.rows.push_back(std::move(resolved));
    }
    if (!made.rows.empty()) out.sections.push_back(std::move(made));
  };
  emit({"header", "Where the rest begins, and what there is but once", std::move(header)});
  for (auto& one : parts_) emit(std::move(one));
  emit({"texts", "Where each text starts in the pool; it ends where the next one starts",
        std::move(text_rows)});
  emit(large_values(large_ones));
  copy_pool(texts.pool, out);
  out.texts = store_;
  return out;
}

}  // namespace generator::tables
