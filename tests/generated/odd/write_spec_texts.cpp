// Writes the texts of a spec as rows of facts. It reads the spec without errcat and leaves the texts as they
// are. So the tests compare errcat's output with the spec and not with other output of errcat.
//   write_spec_texts SPEC > VENDOR.texts
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <iostream>
#include <map>

#include "../rows.hpp"

namespace {

using rows::row;

/// A list with one item may be written as the item alone.
std::vector<YAML::Node> items_of(const YAML::Node& from) {
  if (!from) return {};
  if (!from.IsSequence()) return {from};
  return {from.begin(), from.end()};
}

/// The files of the spec and of its parts.
std::vector<YAML::Node> files_of(const std::filesystem::path& spec) {
  std::vector<YAML::Node> all{YAML::LoadFile(spec)};
  for (const auto& part : items_of(all.front()["parts"]))
    all.push_back(YAML::LoadFile(spec.parent_path() / part.Scalar()));
  return all;
}

/// User messages by name, each with its texts by locale.
using messages = std::map<std::string, std::map<std::string, std::string>>;

messages messages_in(const std::vector<YAML::Node>& files) {
  messages all;
  for (const auto& file : files)
    for (const auto& named : file["user_messages"])
      for (const auto& text : named.second)
        all[named.first.Scalar()][text.first.Scalar()] = text.second.Scalar();
  return all;
}

class writer {
 public:
  explicit writer(const messages& known) : messages_(known) {}

  void write(const std::string& id, const YAML::Node& entry) const {
    for (const auto* one : {"number", "code", "title", "summary", "action", "since", "deprecated"})
      if (entry[one]) print({"fact", id, one, entry[one].Scalar()});
    write_list(id, "aliases", entry["aliases"]);
    write_list(id, "messages", entry["message"]);
    write_list(id, "notes", entry["notes"]);
    write_items(id, "texts of causes", entry["causes"]);
    write_items(id, "texts of fixes", entry["fixes"]);
    if (!entry["user_message"]) return;
    for (const auto& [locale, text] : messages_.at(entry["user_message"].Scalar()))
      print({"message", id, locale, text});
  }

 private:
  static void print(const row& made) { std::cout << rows::to_line(made) << '\n'; }

  static void write_list(const std::string& id, const char* property, const YAML::Node& list) {
    row made{"fact", id, property};
    for (const auto& one : items_of(list)) made.push_back(one.Scalar());
    print(made);
  }

  static void write_items(const std::string& id, const char* property, const YAML::Node& list) {
    row made{"fact", id, property};
    for (const auto& one : items_of(list)) {
      made.push_back(one.IsMap() ? one["text"].Scalar() : one.Scalar());
      made.push_back(one.IsMap() && one["fix"] ? one["fix"].Scalar() : "");
    }
    print(made);
  }

  const messages& messages_;
};

}  // namespace

int main(int count, char* arguments[]) {
  if (count != 2) return 2;
  const auto files = files_of(arguments[1]);
  const auto known = messages_in(files);
  const writer to(known);
  for (const auto& file : files) {
    for (const auto* section : {"errors", "outcomes", "symptoms"})
      for (const auto& entry : file[section]) to.write(entry.first.Scalar(), entry.second);
    for (const auto& row : items_of(file["statuses"]))
      if (row["id"]) to.write(row["id"].Scalar(), row);
  }
  return std::cout.flush() ? 0 : 1;
}
