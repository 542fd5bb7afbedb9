#include "tables/builder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tables/pool.hpp"

namespace generator::tables {

void builder::begin(std::string name, std::string purpose) {
  parts_.push_back({std::move(name), std::move(purpose), {}});
}

cell builder::text(std::string_view value) {
  const auto [found, added] = text_index_.try_emplace(std::string(value), static_cast<word>(texts_.size()));
  if (added) texts_.emplace_back(value);
  return cell::text(found->second);
}

cell builder::text_start(std::string_view value) {
  auto made = text(value);
  made.of = cell::meaning::text_start;
  first_.push_back(made.value);
  return made;
}

void builder::append(labelled added) {
  end_ += static_cast<word>(added.words.size());
  parts_.back().rows.push_back(std::move(added));
}

cell builder::list(const cells& rows, std::size_t width, const std::string& label) {
  if (rows.empty()) return cell(0);
  cells whole = {cell(rows.size() / width)};
  whole.insert(whole.end(), rows.begin(), rows.end());
  return record(whole, label);
}

cell builder::record(const cells& whole, const std::string& label) {
  const auto [found, added] = known_.try_emplace(whole, end_);
  if (added) append({label, whole});
  return cell(found->second);
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

packed builder::finish(std::vector<labelled> header) const {
  header[errcat::detail::h_texts].words = {cell(end_)};
  const auto order = text_order();
  std::vector<std::string> texts(order.size());
  std::vector<std::size_t> place_of(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    texts[i] = texts_[order[i]];
    place_of[order[i]] = i;
  }
  auto pool = lay_out(texts);
  const auto resolve = [&](const cell& one) {
    if (one.of == cell::meaning::number) return one.value;
    const auto index = pool.index_of[place_of[one.value]];
    return one.of == cell::meaning::text ? index : pool.starts[index];
  };

  packed out;
  const auto emit = [&](const part& from) {
    section made{from.name, from.purpose, {}};
    for (const auto& one : from.rows) {
      row resolved{one.label, {}};
      std::transform(one.words.begin(), one.words.end(), std::back_inserter(resolved.words), resolve);
      out.words.insert(out.words.end(), resolved.words.begin(), resolved.words.end());
      made.rows.push_back(std::move(resolved));
    }
    if (!made.rows.empty()) out.sections.push_back(std::move(made));
  };
  emit({"header", "Where the rest begins", std::move(header)});
  for (const auto& one : parts_) emit(one);

  part starts{"texts", "Where each text starts in the pool; it ends where the next one starts", {}};
  constexpr std::size_t in_a_row = 16;
  for (std::size_t i = 0; i < pool.starts.size(); i += in_a_row) {
    labelled some{fmt::format("texts from {}", i), {}};
    for (std::size_t k = i; k < std::min(i + in_a_row, pool.starts.size()); ++k)
      some.words.push_back(cell(pool.starts[k]));
    starts.rows.push_back(std::move(some));
  }
  emit(starts);

  out.stride = pool.stride;
  out.pool.reserve(pool.rows.size() * pool.stride);
  for (const auto& in_row : pool.rows) {
    const auto row_start = out.pool.size();
    for (const auto& one : in_row) out.pool += one;
    out.pool.resize(row_start + pool.stride);
  }
  out.pool_rows = std::move(pool.rows);
  return out;
}

}  // namespace generator::tables
