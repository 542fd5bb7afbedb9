#pragma once
/// All of the runtime that needs only `<string_view>`. A vendor's header includes less: only the types.
#include "errcat/budget.hpp"
#include "errcat/captured.hpp"
#include "errcat/classify.hpp"
#include "errcat/decide.hpp"
#include "errcat/entry.hpp"
#include "errcat/find.hpp"
#include "errcat/match.hpp"
#include "errcat/message.hpp"
#include "errcat/response.hpp"
#include "errcat/retry.hpp"
#include "errcat/types.hpp"
