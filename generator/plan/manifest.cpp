#include "plan/manifest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "json/json.hpp"
#include "plan/plan.hpp"

// Reads and writes manifests, which record the files that errcat wrote.
namespace generator::plan {
namespace {

constexpr int manifest_version = 1;

std::string hex_of(const XXH128_hash_t& hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

bool is_hash(const nlohmann::json& value) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (!value.is_string()) return false;
  const std::string& text = value.get_ref<const std::string&>();
  return text.size() == 32 && text.find_first_not_of(digits) == text.npos;
}

/// The span of `name` in the manifest, or the whole file if the name is escaped differently there.
span span_of(const std::string& name, std::string_view text, file_id file) {
  const std::string quoted = json_to_text(nlohmann::json(name));
  const std::size_t begin = text.find(quoted);
  if (begin == text.npos) return span{file};
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + quoted.size())};
}

class reader {
 public:
  reader(const source_set& sources, file_id file, findings& out)
      : text_(sources.text(file)), file_(file), out_(out) {}

  std::optional<manifest> read() {
    std::size_t bad_byte = 0;
    const auto parsed = read_json(text_, &bad_byte);
    if (!parsed) return refuse(span_of_byte(bad_byte), "it is not JSON");
    const auto& root = *parsed;
    if (!root.is_object() || !root.contains("manifest"))
      return refuse(span{file_}, "it has no member `manifest`");
    if (root["manifest"] != manifest_version)
      return refuse(
          span_of("manifest", text_, file_),
          fmt::format("this errcat supports version {}, not {}", manifest_version, json_to_text(root["manifest"])));
    if (!root.contains("files") || !root["files"].is_object())
      return refuse(span{file_}, "it has no map `files`");
    return read_files(root["files"]);
  }

 private:
  std::optional<manifest> read_files(const nlohmann::json& files) {
    manifest owned;
    for (const auto& [path, hash] : files.items()) {
      if (const std::string_view why = objection_to(path); !why.empty())
        return refuse(span_of(path, text_, file_), fmt::format("`{}` cannot be an output: {}", path, why));
      if (!is_hash(hash))
        return refuse(span_of(path, text_, file_), fmt::format("`{}` has no hash of 32 digits", path));
      owned.emplace(path, hash.get<std::string>());
    }
    return owned;
  }

  std::nullopt_t refuse(const span& at, const std::string& why) {
    out_.add(rule::invalid_manifest, at, {{"why", why}},
             "Restore the manifest from version control, or delete it and the outputs of its unit. Then "
             "generate again.");
    return std::nullopt;
  }

  span span_of_byte(std::size_t count_from_one) const {
    if (text_.empty()) return span{file_};
    const std::size_t begin = std::min(std::max<std::size_t>(count_from_one, 1), text_.size()) - 1;
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + 1)};
  }

  std::string_view text_;
  file_id file_;
  findings& out_;
};

}  // namespace

std::string hash_of(std::string_view text) {
  return hex_of(XXH3_128bits(text.data(), text.size()));
}

struct text_hash::state : XXH3_state_t {};

text_hash::text_hash() : state_(std::make_unique<state>()) {
  XXH3_128bits_reset(state_.get());
}

text_hash::~text_hash() = default;

void text_hash::add(std::string_view piece) {
  XXH3_128bits_update(state_.get(), piece.data(), piece.size());
}

std::string text_hash::hex() const {
  return hex_of(XXH3_128bits_digest(state_.get()));
}

std::optional<std::string> hash_of_file(const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), std::fclose);
  if (!stream) return {};
  text_hash hash;
  std::array<char, 1 << 16> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), stream.get()))
    hash.add({buffer.data(), size});
  return std::ferror(stream.get()) ? std::nullopt : std::optional(hash.hex());
}

std::string to_json(const manifest& owned) {
  nlohmann::ordered_json root;
  root["manifest"] = manifest_version;
  root["files"] = nlohmann::ordered_json::object();
  // Appends directly, because ordered_json would search a list for each name.
  auto& files = root["files"].get_ref<nlohmann::ordered_json::object_t&>();
  for (const auto& [path, hash] : owned) files.emplace_back(path, hash);
  return root.dump(2) + "\n";
}

std::optional<manifest> parse_manifest(const source_set& sources, file_id file, findings& out) {
  return reader(sources, file, out).read();
}

}  // namespace generator::plan
