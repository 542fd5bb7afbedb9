#include "rpc/dispatcher.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "rpc/json_text.hpp"

// Checks messages, finds their methods, and sends what those answer.
namespace generator::rpc {
namespace {

using nlohmann::json;

/// Longer names of methods are not repeated in a response.
constexpr std::size_t longest_told = 80;

bool is_id(const json& value) {
  return value.is_string() || value.is_number_integer();
}

/// A response of the other side. errcat asks nothing that it has to know the answer of.
bool is_response(const json& value) {
  return !value.contains("method") && (value.contains("result") || value.contains("error"));
}

}  // namespace

void dispatcher::receive(std::string_view text) {
  auto value = parse_json(text);
  if (!value) return refuse(error_code::parse_error, "the message is not JSON, or too deep");
  if (!value->is_object()) return refuse(error_code::invalid_request, "the message is not an object");
  if (is_response(*value)) return;
  const auto id = value->find("id");
  const bool has_id = id != value->end();
  if (has_id && !is_id(*id))
    return refuse(error_code::invalid_request, "the `id` is neither a text nor a whole number");
  const auto method = value->find("method");
  json params = json::object();
  // Moved, as it can be large.
  if (const auto given = value->find("params"); given != value->end() && !given->is_null())
    params = std::move(*given);
  const auto version = value->find("jsonrpc");
  if (method == value->end() || !method->is_string() || !(params.is_object() || params.is_array()) ||
      version == value->end() || *version != "2.0")
    return fail(has_id ? *id : json(), error_code::invalid_request,
                "the message is no request of JSON-RPC 2.0");
  if (!has_id && *method == cancels_.method) return cancel(params);
  waiting_.push_back({method->get<std::string>(), has_id ? std::make_shared<const json>(*id) : nullptr,
                      std::make_shared<const json>(std::move(params)), text.size()});
  waiting_bytes_ += text.size();
}

void dispatcher::cancel(const json& params) {
  const auto id = params.is_object() ? params.find(cancels_.id) : params.end();
  if (!params.is_object() || id == params.end()) return;
  const auto found =
      std::ranges::find_if(waiting_, [&](const waiting_message& one) { return one.id && *one.id == *id; });
  if (found == waiting_.end()) return;
  waiting_bytes_ -= found->bytes;
  waiting_.erase(found);
  if (cancels_.is_answered) fail(*id, error_code::request_cancelled, "the request was cancelled");
}

void dispatcher::handle_next() {
  const auto one = std::move(waiting_.front());
  waiting_.pop_front();
  waiting_bytes_ -= one.bytes;
  handle(one);
}

void dispatcher::handle(const waiting_message& one) {
  try {
    auto result = answer_to(one);
    if (one.id) send({{"jsonrpc", "2.0"}, {"id", *one.id}, {"result", std::move(result)}});
  } catch (const error& problem) {
    if (one.id) fail(*one.id, problem.code, problem.message);
  } catch (const json::exception& problem) {
    if (one.id) fail(*one.id, error_code::invalid_params, problem.what());
  }
}

json dispatcher::answer_to(const waiting_message& one) {
  if (guard_) guard_(one.method);
  if (!one.id) {
    const auto found = notifications_.find(one.method);
    if (found != notifications_.end()) found->second(*one.params);
    return {};
  }
  const auto found = methods_.find(one.method);
  if (found == methods_.end())
    throw error{error_code::method_not_found, one.method.size() > longest_told
                                                  ? "there is no such method"
                                                  : "there is no method `" + one.method + "`"};
  return found->second(*one.params);
}

void dispatcher::notify(std::string_view method, json params) {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

void dispatcher::refuse(error_code code, std::string_view why) {
  fail(nullptr, code, why);
}

void dispatcher::fail(const json& id, error_code code, std::string_view why) {
  send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", why}}}});
}

void dispatcher::send(const json& message) {
  send_(to_text(message));
}

}  // namespace generator::rpc
