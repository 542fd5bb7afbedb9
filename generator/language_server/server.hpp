#pragma once
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>

#include "language_server/workspace.hpp"
#include "rpc/dispatcher.hpp"

namespace generator::language_server {

class editor_view;

/// Answers the messages of one editor. Does nothing on its own: the caller brings messages and says when
/// there is time.
class server {
 public:
  /// @param version of errcat, for the editor's log
  server(loader load, rpc::dispatcher::sender send, std::string version);

  rpc::dispatcher& messages() { return messages_; }
  /// Publishes what changed since the last time. Call it when no message waits, so that of several changes
  /// only the newest is checked.
  void publish();
  /// Whether the editor has asked errcat to end.
  bool has_ended() const { return ended_; }
  /// Whether it has announced the end before, as the protocol demands.
  bool was_shut_down() const { return shut_down_; }

 private:
  void add_life_cycle();
  void add_documents();
  void add_answers();
  void add_answer(const std::string& method,
                  nlohmann::json (*answer)(const editor_view&, file_id, std::size_t));
  nlohmann::json initialize(const nlohmann::json& params);
  void change(const nlohmann::json& params);
  /// Publishes what a load found in its files.
  /// @param told the URIs that something was published about
  void publish_about(const analysis& load, std::set<std::string>& told);

  struct asked_place {
    located_document in;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  /// A document of a request, with the offsets that it asks for. Nothing if the document is no spec.
  std::optional<asked_place> place_in(const nlohmann::json& params);

  rpc::dispatcher messages_;
  workspace specs_;
  std::string version_;
  column_unit unit_ = column_unit::utf16_unit;
  bool markdown_ = true;
  bool initialized_ = false;
  bool shut_down_ = false;
  bool ended_ = false;
  std::set<std::string> published_;  ///< URIs that have diagnostics in the editor
};

}  // namespace generator::language_server
