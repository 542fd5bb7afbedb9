#pragma once
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

// JSON-RPC 2.0: which function answers which message.
namespace generator::rpc {

/// What an error response says. Those beyond -32700..-32600 are of the Language Server Protocol.
enum class error_code : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  request_cancelled = -32800,
  request_failed = -32803,
};

/// What a method throws to answer with an error.
struct error {
  error_code code;
  std::string message;
};

/// How a protocol cancels a request that waits.
struct cancellation {
  std::string_view method;   ///< of the notification
  std::string_view id;       ///< the parameter that names the request
  bool is_answered = false;  ///< whether the request still gets a response: an error
};

/// Takes messages, keeps them in their order, and answers each. What is not a valid message gets an error
/// response; nothing that arrives throws.
class dispatcher {
 public:
  /// May throw `error`. Any other exception of the JSON library means that the parameters are invalid.
  using answerer = std::function<nlohmann::json(const nlohmann::json& params)>;
  using listener = std::function<void(const nlohmann::json& params)>;
  using sender = std::function<void(std::string_view message)>;

  dispatcher(sender send, cancellation cancels) : send_(std::move(send)), cancels_(cancels) {}

  void add(std::string name, answerer answer) { methods_.emplace(std::move(name), std::move(answer)); }
  void add_notification(std::string name, listener take) {
    notifications_.emplace(std::move(name), std::move(take));
  }
  /// Is asked before each message. What it throws is the answer.
  void set_guard(std::function<void(std::string_view method)> guard) { guard_ = std::move(guard); }

  /// Keeps a message until its turn. A cancellation takes effect at once, on a request that still waits.
  void receive(std::string_view text);
  bool has_waiting() const { return !waiting_.empty(); }
  /// How long the texts of the messages are that wait.
  std::size_t waiting_bytes() const { return waiting_bytes_; }
  /// Handles the message that has waited longest.
  void handle_next();

  /// Tells the other side something.
  void notify(std::string_view method, nlohmann::json params);
  /// Answers what was no message at all.
  void refuse(error_code code, std::string_view why);

 private:
  struct waiting_message {
    std::string method;
    std::shared_ptr<const nlohmann::json> id;  ///< null for a notification
    std::shared_ptr<const nlohmann::json> params;
    std::size_t bytes = 0;
  };

  void cancel(const nlohmann::json& params);
  void handle(const waiting_message& one);
  nlohmann::json answer_to(const waiting_message& one);
  void fail(const nlohmann::json& id, error_code code, std::string_view why);
  void send(const nlohmann::json& message);

  sender send_;
  cancellation cancels_;
  std::function<void(std::string_view)> guard_;
  std::map<std::string, answerer> methods_;
  std::map<std::string, listener> notifications_;
  std::deque<waiting_message> waiting_;
  std::size_t waiting_bytes_ = 0;
};

}  // namespace generator::rpc
