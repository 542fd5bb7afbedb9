#include "tables/pool.hpp"

#include <algorithm>

// Distributes the texts over the rows of the pool.
namespace generator::tables {
namespace {

/// How many rows the texts fill, in order, if a row has room for `room` bytes.
std::size_t rows_needed(const std::vector<std::string_view>& texts, std::size_t room) {
  std::size_t rows = 1;
  std::size_t used = 0;
  for (const auto& one : texts) {
    if (used + one.size() > room) {
      ++rows;
      used = 0;
    }
    used += one.size();
  }
  return rows;
}

/// The shortest row length that needs no more rows than `most` bytes per row.
std::size_t shortest_room(const std::vector<std::string_view>& texts, std::size_t least, std::size_t most) {
  const auto rows = rows_needed(texts, most);
  while (least < most) {
    const auto middle = least + (most - least) / 2;
    if (rows_needed(texts, middle) <= rows)
      most = middle;
    else
      least = middle + 1;
  }
  return most;
}

}  // namespace

pool_layout lay_out(const std::vector<std::string_view>& texts, std::size_t longest, std::size_t spare) {
  std::size_t largest_text = 0;
  for (const auto& one : texts) largest_text = std::max(largest_text, one.size());
  const auto room = shortest_room(texts, largest_text, std::max(largest_text, longest - 1));

  pool_layout out;
  out.stride = room + spare + 1;
  out.rows.emplace_back();
  std::size_t used = 0;
  for (const auto& one : texts) {
    const auto row_start = (out.rows.size() - 1) * out.stride;
    if (used + one.size() > room) {
      out.starts.push_back(static_cast<word>(row_start + used));
      out.rows.emplace_back();
      used = 0;
    }
    out.index_of.push_back(static_cast<word>(out.starts.size()));
    out.starts.push_back(static_cast<word>((out.rows.size() - 1) * out.stride + used));
    out.rows.back().push_back(one);
    used += one.size();
  }
  out.starts.push_back(static_cast<word>((out.rows.size() - 1) * out.stride + used));
  return out;
}

std::string bytes_of(const pool_layout& from) {
  std::string bytes;
  bytes.reserve(from.rows.size() * from.stride);
  for (const auto& row : from.rows) {
    const auto end = bytes.size() + from.stride;
    for (const auto& one : row) bytes += one;
    bytes.resize(end);
  }
  return bytes;
}

}  // namespace generator::tables
