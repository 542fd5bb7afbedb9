#include "tables/builder.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <type_traits>
#include <utility>

// Collects the cells and texts of the tables, and gives them their final positions.
namespace generator::tables {
namespace {

/// What cells come to once the texts have their positions.
class resolver {
 public:
  resolver(const std::vector<word>& starts, const std::vector<word>& index_of)
      : starts_(starts), index_of_(index_of) {}

  word value_of(const cell& one) const {
    switch (one.of) {
      case cell::meaning::number:
      case cell::meaning::half:
        break;
      case cell::meaning::text:
        return index_of_[one.value];
      case cell::meaning::start_low:
        return starts_[index_of_[one.value]] & 0xFFFF;
      case cell::meaning::start_high:
        return starts_[index_of_[one.value]] >> 16;
    }
    return one.value;
  }

  /// @return `errcat::detail::large` for a value that does not fit
  table_cell resolved(const cell& one) const {
    const auto value = value_of(one);
    const bool is_half = one.of != cell::meaning::number && one.of != cell::meaning::text;
    return is_half || value < errcat::detail::large ? static_cast<table_cell>(value) : errcat::detail::large;
  }

  /// Whether `resolved` leaves the value to the list of large ones.
  bool is_large(const cell& one) const {
    return (one.of == cell::meaning::number || one.of == cell::meaning::text) &&
           value_of(one) >= errcat::detail::large;
  }

 private:
  const std::vector<word>& starts_;
  const std::vector<word>& index_of_;
};

/// Cells whose value is too large for them.
row_list large_values(const cells& all, const resolver& by, text_store& texts) {
  row_list rows;
  for (std::size_t position = 0; position < all.size(); ++position) {
    if (!by.is_large(all[position])) continue;
    const auto value = by.value_of(all[position]);
    auto made = wide(position);
    const auto halves = wide(value);
    made.insert(made.end(), halves.begin(), halves.end());
    rows.add({texts.keep(fmt::format("{} in cell {}", value, position))}, made);
  }
  return rows;
}

}  // namespace

std::string label::text() const {
  return of.empty() ? std::string(what) : fmt::format("{} of {}", what, of);
}

cells wide(std::size_t value) {
  return {{value & 0xFFFF, cell::meaning::half}, {value >> 16, cell::meaning::half}};
}

void row_list::reserve_entries(std::size_t count) {
  constexpr std::size_t rows_of_entry = 32;  // more than nearly all entries have
  constexpr std::size_t cells_of_entry = 96;
  rows_.reserve(count * rows_of_entry);
  cells_.reserve(count * cells_of_entry);
}

void row_list::add(label is, std::span<const cell> values) {
  rows_.push_back({is, end(), static_cast<word>(values.size())});
  cells_.insert(cells_.end(), values.begin(), values.end());
}

void row_list::replace(std::size_t index, label is, std::span<const cell> values) {
  rows_[index].is = is;
  std::ranges::copy(values, cells_.begin() + rows_[index].begin);
}

void row_list::extend(cell by) {
  cells_.push_back(by);
  ++rows_.back().size;
}

void row_list::remove_last() {
  cells_.resize(rows_.back().begin);
  rows_.pop_back();
}

std::string_view text_store::keep(std::string_view text) {
  auto* const to = static_cast<char*>(bytes_.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), to);
  return {to, text.size()};
}

std::size_t builder::same_cells::operator()(const row& one) const {
  static_assert(std::has_unique_object_representations_v<cell>);
  const auto values = in.cells_of(one);
  return XXH3_64bits(values.data(), values.size_bytes());
}

bool builder::same_cells::operator()(const row& a, const row& b) const {
  return std::ranges::equal(in.cells_of(a), in.cells_of(b));
}

builder::builder(std::size_t entries) {
  known_.emplace(all_);
  all_.reserve_entries(entries);
  known_->texts.emplace("", 0);
  sections_.push_back({"header", "Where the rest begins, and what there is but once"});
  for (std::size_t i = 0; i < errcat::detail::header_size; ++i) all_.add({}, wide(0));
}

void builder::begin(std::string name, std::string purpose) {
  end_section();
  sections_.push_back({std::move(name), std::move(purpose), all_.size()});
}

/// A section without rows does not exist.
void builder::end_section() {
  auto& last = sections_.back();
  last.size = all_.size() - last.begin;
  if (last.size == 0) sections_.pop_back();
}

cell builder::text(std::string_view value) {
  if (const auto known = known_->texts.find(value); known != known_->texts.end())
    return {known->second, cell::meaning::text};
  const auto index = static_cast<word>(texts_.size());
  texts_.push_back(value);
  known_->texts.emplace(value, index);
  return {index, cell::meaning::text};
}

cells builder::text_start(cell text) {
  first_.push_back(text.value);
  return {{text.value, cell::meaning::start_low}, {text.value, cell::meaning::start_high}};
}

cell builder::list(std::span<const cell> rows, std::size_t width, label is) {
  if (rows.empty()) return cell(0);
  all_.add(is, {cell(rows.size() / width)});
  for (const auto& one : rows) all_.extend(one);
  return shared_last();
}

cell builder::record(std::span<const cell> whole, label is) {
  all_.add(is, whole);
  return shared_last();
}

cell builder::shared_last() {
  const auto& last = all_[all_.size() - 1];
  const auto [same, is_new] = known_->rows.insert(last);
  const cell start(same->begin);
  if (!is_new) all_.remove_last();
  return start;
}

cell builder::table(const row_list& rows) {
  if (rows.size() == 0) return cell(0);
  const cell start(end());
  all_.add({"count"}, {cell(rows.size())});
  block(rows);
  return start;
}

cell builder::block(const row_list& rows) {
  const cell start(end());
  for (std::size_t i = 0; i < rows.size(); ++i) all_.add(rows[i].is, rows.cells_of(rows[i]));
  return start;
}

cell builder::starts(const std::vector<word>& positions, const std::string& name) {
  using errcat::detail::in_a_base;
  constexpr std::size_t in_a_row = 16;
  const cell start(end());
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const auto base = positions[i - i % in_a_base];
    if (i % in_a_base == 0) all_.add({"base"}, wide(base));
    if (i % in_a_row == 0) all_.add({keep(fmt::format("{} from {}", name, i))}, {});
    all_.extend(cell(positions[i] - base));
  }
  return start;
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
  for (const auto position : position_of) out.index_of.push_back(out.pool.index_of[position]);
  return out;
}

packed builder::finish(const row_list& header) && {
  known_.reset();
  const auto texts = lay_out_texts();
  const resolver by(texts.pool.starts, texts.index_of);
  begin("texts", "Where each text starts in the pool; it ends where the next one starts");
  const auto texts_at = starts(texts.pool.starts, "texts");
  const cell large_at(end());
  for (std::size_t i = 0; i < header.size(); ++i) {
    auto value = header.cells_of(header[i]).front();
    if (i == errcat::detail::h_texts) value = texts_at;
    if (i == errcat::detail::h_large) value = large_at;
    all_.replace(i, header[i].is, wide(by.value_of(value)));
  }
  begin("large values", "Cells whose value is too large for them, and that value");
  const auto large = large_values(all_.all_cells(), by, *store_);
  all_.add({"count"}, wide(large.size()));
  block(large);
  end_section();

  packed out;
  out.cells.reserve(all_.end());
  for (const auto& one : all_.all_cells()) out.cells.push_back(by.resolved(one));
  out.sections = std::move(sections_);
  out.rows = std::move(all_).take_rows();
  out.stride = texts.pool.stride;
  out.pool = bytes_of(texts.pool);
  out.pool_rows = texts.pool.rows;
  out.texts = store_;
  return out;
}

}  // namespace generator::tables
