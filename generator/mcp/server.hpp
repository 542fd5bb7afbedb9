#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "mcp/parameters.hpp"
#include "rpc/dispatcher.hpp"

/// The Model Context Protocol, over which coding agents and chat tools call tools. errcat has tools and none
/// of its other parts.
namespace generator::mcp {

/// What a tool answers.
struct tool_result {
  std::string text;                     ///< for whoever reads the conversation
  nlohmann::json structured = nullptr;  ///< the same for programs; null: nothing but the text
  bool is_error = false;                ///< whether the call failed, so that there is no `structured`
};

/// A tool, which only reads.
struct tool {
  std::string_view name;
  std::string_view title;
  std::string_view purpose;  ///< sentences that tell when to call it
  std::vector<parameter> parameters;
  nlohmann::json output_schema;  ///< of `structured`
  /// Gets arguments that are as `parameters` says.
  std::function<tool_result(const nlohmann::json& arguments)> run;
};

/// The version of the protocol for a client that asks for `asked`: that one if errcat has it, or else the
/// newest before it, or else the newest.
std::string_view version_for(std::string_view asked);

/// Answers the messages of one client. Does nothing on its own: the caller brings messages.
class server {
 public:
  /// @param version of errcat
  server(std::vector<tool> tools, rpc::dispatcher::sender send, std::string version);

  rpc::dispatcher& messages() { return messages_; }

 private:
  nlohmann::json initialize(const nlohmann::json& params);
  nlohmann::json list(const nlohmann::json& params) const;
  nlohmann::json call(const nlohmann::json& params) const;

  rpc::dispatcher messages_;
  std::vector<tool> tools_;
  std::string version_;
  bool initialized_ = false;
};

}  // namespace generator::mcp
