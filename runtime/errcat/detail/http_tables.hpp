// Rendered from generator/http/http.yaml by script/generate; edit that, not this file.
#pragma once
#include "errcat/detail/read_tables.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

// clang-format off: rows are what the spec has, not what a line holds.

/// HTTP's own meaning of statuses, for those that a vendor's spec does not have. Hidden, because a shared
/// library that exports an inline variable cannot be unloaded.
ERRCAT_HIDDEN inline constexpr
    table_data<1858, 1, 5619> http_tables = {
    {
    // header: Where the rest begins, and what there is but once
    11, 0,  // version of the layout
    1856, 0,  // large values
    1671, 0,  // texts
    1, 0,  // vendor
    2, 0,  // title
    64, 0,  // entries
    741, 0,  // shapes of entries
    998, 0,  // starts of entries
    0, 0,  // codes
    0, 0,  // code patterns
    0, 0,  // alias patterns
    0, 0,  // messages
    0, 0,  // message patterns
    0, 0,  // fields
    0, 0,  // outcomes
    1067, 0,  // statuses
    0, 0,  // whether a status is never sent
    0, 0,  // whether HTTP answers for statuses without a row
    0, 0,  // the entry for a request that was not sent, and 1
    63, 0,  // the entry for a failed connection, and 1
    64, 0,  // the entry for a timeout, and 1
    0, 0,  // numbers
    0, 0,  // ids
    0, 0,  // former ids
    1336, 0,  // retry rules
    1574, 0,  // locales
    1568, 0,  // user messages
    1, 0,  // the default user message, and 1
    1576, 0,  // kinds
    0, 0,  // categories
    0, 0,  // surfaces
    0, 0,  // operations
    0, 0,  // methods
    0, 0,  // whether calls may carry an idempotency key
    0, 0,  // the header of idempotency keys
    1647, 0,  // places
    1657, 0,  // envelopes
    0, 0,  // success codes
    0, 0,  // the entry for a code that no entry has, and 1
    1, 0,  // whether an entry states the effect of calls
    // lists: Lists and shapes that entries refer to
    1, 300, 300,  // statuses of 300
    0, 2, 88, 0, 69, 11, 80, 2,  // shape of 300
    1, 301, 301,  // statuses of 301
    0, 2, 88, 0, 69, 11, 91, 2,  // shape of 301
    1, 302, 302,  // statuses of 302
    0, 2, 88, 0, 69, 11, 102, 2,  // shape of 302
    1, 303, 303,  // statuses of 303
    0, 2, 88, 0, 69, 11, 113, 2,  // shape of 303
    1, 305, 305,  // statuses of 305
    0, 2, 88, 0, 5, 11, 124,  // shape of 305
    1, 307, 307,  // statuses of 307
    0, 2, 88, 0, 5, 11, 134,  // shape of 307
    1, 308, 308,  // statuses of 308
    0, 2, 88, 0, 5, 11, 144,  // shape of 308
    2, 300, 303, 305, 399,  // statuses of 3xx
    0, 2, 88, 0, 69, 11, 154, 2,  // shape of 3xx
    1, 400, 400,  // statuses of 400
    0, 2, 88, 0, 5, 11, 167,  // shape of 400
    1, 401, 401,  // statuses of 401
    0, 3, 88, 0, 5, 9, 177,  // shape of 401
    1, 402, 402,  // statuses of 402
    0, 4, 88, 0, 5, 0, 187,  // shape of 402
    1, 403, 403,  // statuses of 403
    1, 29,  // notes of 403
    0, 4, 16472, 0, 5, 11, 197,  // shape of 403
    1, 404, 404,  // statuses of 404
    0, 5, 88, 0, 5, 11, 209,  // shape of 404
    1, 405, 405,  // statuses of 405
    0, 6, 88, 0, 5, 11, 219,  // shape of 405
    1, 406, 406,  // statuses of 406
    0, 6, 88, 0, 5, 11, 229,  // shape of 406
    1, 407, 407,  // statuses of 407
    0, 3, 88, 0, 5, 11, 239,  // shape of 407
    1, 408, 408,  // statuses of 408
    1, 41,  // notes of 408
    0, 7, 16472, 0, 69, 8, 249, 2,  // shape of 408
    1, 409, 409,  // statuses of 409
    0, 8, 88, 0, 5, 10, 262,  // shape of 409
    1, 410, 410,  // statuses of 410
    0, 9, 88, 0, 5, 12, 272,  // shape of 410
    1, 411, 411,  // statuses of 411
    0, 2, 88, 0, 5, 11, 282,  // shape of 411
    1, 412, 412,  // statuses of 412
    0, 17, 88, 0, 5, 11, 292,  // shape of 412
    1, 413, 413,  // statuses of 413
    0, 2, 88, 0, 5, 11, 302,  // shape of 413
    1, 414, 414,  // statuses of 414
    0, 2, 88, 0, 5, 11, 312,  // shape of 414
    1, 415, 415,  // statuses of 415
    0, 6, 88, 0, 5, 11, 322,  // shape of 415
    1, 416, 416,  // statuses of 416
    0, 2, 88, 0, 5, 11, 332,  // shape of 416
    1, 417, 417,  // statuses of 417
    0, 2, 88, 0, 5, 11, 342,  // shape of 417
    1, 421, 421,  // statuses of 421
    1, 63,  // notes of 421
    0, 12, 16472, 0, 5, 8, 352,  // shape of 421
    1, 422, 422,  // statuses of 422
    0, 2, 88, 0, 5, 11, 364,  // shape of 422
    1, 423, 423,  // statuses of 423
    0, 8, 88, 0, 5, 10, 374,  // shape of 423
    1, 424, 424,  // statuses of 424
    0, 17, 88, 0, 5, 11, 384,  // shape of 424
    1, 425, 425,  // statuses of 425
    1, 73,  // notes of 425
    0, 12, 16472, 0, 5, 8, 394,  // shape of 425
    1, 426, 426,  // statuses of 426
    0, 6, 88, 0, 5, 11, 406,  // shape of 426
    1, 428, 428,  // statuses of 428
    0, 17, 88, 0, 5, 11, 416,  // shape of 428
    1, 429, 429,  // statuses of 429
    0, 10, 88, 0, 5, 7, 426,  // shape of 429
    1, 431, 431,  // statuses of 431
    0, 2, 88, 0, 5, 11, 436,  // shape of 431
    1, 451, 451,  // statuses of 451
    0, 4, 88, 0, 5, 12, 446,  // shape of 451
    1, 499, 499,  // statuses of 499
    0, 16, 88, 0, 69, 8, 456, 2,  // shape of 499
    1, 400, 499,  // statuses of 4xx
    0, 2, 88, 0, 5, 11, 467,  // shape of 4xx
    1, 500, 500,  // statuses of 500
    0, 11, 88, 0, 5, 8, 477,  // shape of 500
    1, 501, 501,  // statuses of 501
    0, 6, 88, 0, 5, 12, 487,  // shape of 501
    1, 502, 502,  // statuses of 502
    0, 12, 88, 0, 5, 8, 497,  // shape of 502
    1, 503, 503,  // statuses of 503
    0, 12, 88, 0, 5, 7, 507,  // shape of 503
    1, 504, 504,  // statuses of 504
    0, 7, 88, 0, 5, 8, 517,  // shape of 504
    1, 505, 505,  // statuses of 505
    0, 6, 88, 0, 5, 12, 527,  // shape of 505
    1, 506, 506,  // statuses of 506
    0, 11, 88, 0, 5, 12, 537,  // shape of 506
    1, 507, 507,  // statuses of 507
    1, 105,  // notes of 507
    0, 12, 16472, 0, 5, 12, 547,  // shape of 507
    1, 508, 508,  // statuses of 508
    0, 11, 88, 0, 5, 12, 559,  // shape of 508
    1, 509, 509,  // statuses of 509
    0, 10, 88, 0, 69, 8, 569, 2,  // shape of 509
    1, 510, 510,  // statuses of 510
    0, 6, 88, 0, 5, 12, 580,  // shape of 510
    1, 511, 511,  // statuses of 511
    0, 13, 88, 0, 69, 12, 590, 1,  // shape of 511
    1, 520, 520,  // statuses of 520
    0, 12, 88, 0, 5, 8, 601,  // shape of 520
    1, 521, 521,  // statuses of 521
    0, 12, 88, 0, 5, 8, 611,  // shape of 521
    1, 522, 522,  // statuses of 522
    0, 7, 88, 0, 5, 8, 621,  // shape of 522
    1, 523, 523,  // statuses of 523
    0, 12, 88, 0, 5, 8, 631,  // shape of 523
    1, 524, 524,  // statuses of 524
    0, 7, 88, 0, 5, 8, 641,  // shape of 524
    1, 525, 525,  // statuses of 525
    0, 12, 88, 0, 5, 8, 651,  // shape of 525
    1, 526, 526,  // statuses of 526
    0, 12, 88, 0, 5, 8, 661,  // shape of 526
    1, 529, 529,  // statuses of 529
    0, 12, 88, 0, 5, 7, 671,  // shape of 529
    1, 530, 530,  // statuses of 530
    0, 12, 88, 0, 5, 8, 681,  // shape of 530
    2, 598, 598, 599, 599,  // statuses of 598, 599
    0, 7, 88, 0, 5, 8, 691,  // shape of 598, 599
    1, 500, 599,  // statuses of 5xx
    0, 11, 88, 0, 5, 8, 703,  // shape of 5xx
    4, 600, 699, 700, 799, 800, 899, 900, 999,  // statuses of 6xx, 7xx, 8xx, 9xx
    0, 11, 88, 0, 5, 8, 713,  // shape of 6xx, 7xx, 8xx, 9xx
    1, 13, 8, 0, 1, 6,  // shape of network
    1, 7, 8, 0, 1, 6,  // shape of timeout
    // shapes of entries: What each entry has in common with others
    83,  // 300
    94,  // 301
    105,  // 302
    116,  // 303
    127,  // 305
    137,  // 307
    147,  // 308
    159,  // 3xx
    170,  // 400
    180,  // 401
    190,  // 402
    202,  // 403
    212,  // 404
    222,  // 405
    232,  // 406
    242,  // 407
    254,  // 408
    265,  // 409
    275,  // 410
    285,  // 411
    295,  // 412
    305,  // 413
    315,  // 414
    325,  // 415
    335,  // 416
    345,  // 417
    357,  // 421
    367,  // 422
    377,  // 423
    387,  // 424
    399,  // 425
    409,  // 426
    419,  // 428
    429,  // 429
    439,  // 431
    449,  // 451
    459,  // 499
    470,  // 4xx
    480,  // 500
    490,  // 501
    500,  // 502
    510,  // 503
    520,  // 504
    530,  // 505
    540,  // 506
    552,  // 507
    562,  // 508
    572,  // 509
    583,  // 510
    593,  // 511
    604,  // 520
    614,  // 521
    624,  // 522
    634,  // 523
    644,  // 524
    654,  // 525
    664,  // 526
    674,  // 529
    684,  // 530
    696,  // 598, 599
    706,  // 5xx
    722,  // 6xx, 7xx, 8xx, 9xx
    729,  // network
    735,  // timeout
    // entries: What each entry has of its own
    3, 4, 5,  // 300
    6, 7, 5,  // 301
    8, 9, 5,  // 302
    10, 11, 5,  // 303
    12, 13, 5,  // 305
    14, 15, 5,  // 307
    16, 17, 5,  // 308
    18, 19, 5,  // 3xx
    20, 21, 5,  // 400
    22, 23, 5,  // 401
    24, 25, 5,  // 402
    26, 27, 28, 200,  // 403
    30, 31, 5,  // 404
    32, 33, 5,  // 405
    34, 35, 5,  // 406
    36, 37, 5,  // 407
    38, 39, 40, 252,  // 408
    42, 43, 5,  // 409
    44, 45, 5,  // 410
    46, 47, 5,  // 411
    48, 49, 5,  // 412
    50, 51, 5,  // 413
    52, 53, 5,  // 414
    54, 55, 5,  // 415
    56, 57, 5,  // 416
    58, 59, 5,  // 417
    60, 61, 62, 355,  // 421
    64, 65, 5,  // 422
    66, 67, 5,  // 423
    68, 69, 5,  // 424
    70, 71, 72, 397,  // 425
    74, 75, 5,  // 426
    76, 77, 5,  // 428
    78, 79, 5,  // 429
    80, 81, 5,  // 431
    82, 83, 5,  // 451
    84, 85, 5,  // 499
    86, 87, 5,  // 4xx
    88, 89, 5,  // 500
    90, 91, 5,  // 501
    92, 93, 5,  // 502
    94, 95, 5,  // 503
    96, 97, 5,  // 504
    98, 99, 5,  // 505
    100, 101, 5,  // 506
    102, 103, 104, 550,  // 507
    106, 107, 5,  // 508
    108, 109, 5,  // 509
    110, 111, 5,  // 510
    112, 113, 5,  // 511
    114, 115, 5,  // 520
    116, 117, 5,  // 521
    118, 119, 5,  // 522
    120, 121, 5,  // 523
    122, 123, 5,  // 524
    124, 125, 5,  // 525
    126, 127, 5,  // 526
    128, 129, 5,  // 529
    130, 131, 5,  // 530
    132, 133, 5,  // 598, 599
    134, 135, 5,  // 5xx
    136, 137, 5,  // 6xx, 7xx, 8xx, 9xx
    138,  // network
    139,  // timeout
    // starts of entries: Where each entry begins
    805, 0,  // base
    0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 37, 40, 43, 46,  // entries from 0
    49, 53, 56, 59, 62, 65, 68, 71, 74, 77, 80, 84, 87, 90, 93, 97,  // entries from 16
    100, 103, 106, 109, 112, 115, 118, 121, 124, 127, 130, 133, 136, 139, 143, 146,  // entries from 32
    149, 152, 155, 158, 161, 164, 167, 170, 173, 176, 179, 182, 185, 188, 191, 192,  // entries from 48
    998, 0,  // base
    0,  // entries from 64
    // statuses: First and last status, entry and rank, the best rank first
    67,  // count
    300, 300, 0, 0,  // 300
    301, 301, 1, 0,  // 301
    302, 302, 2, 0,  // 302
    303, 303, 3, 0,  // 303
    305, 305, 4, 0,  // 305
    307, 307, 5, 0,  // 307
    308, 308, 6, 0,  // 308
    400, 400, 8, 0,  // 400
    401, 401, 9, 0,  // 401
    402, 402, 10, 0,  // 402
    403, 403, 11, 0,  // 403
    404, 404, 12, 0,  // 404
    405, 405, 13, 0,  // 405
    406, 406, 14, 0,  // 406
    407, 407, 15, 0,  // 407
    408, 408, 16, 0,  // 408
    409, 409, 17, 0,  // 409
    410, 410, 18, 0,  // 410
    411, 411, 19, 0,  // 411
    412, 412, 20, 0,  // 412
    413, 413, 21, 0,  // 413
    414, 414, 22, 0,  // 414
    415, 415, 23, 0,  // 415
    416, 416, 24, 0,  // 416
    417, 417, 25, 0,  // 417
    421, 421, 26, 0,  // 421
    422, 422, 27, 0,  // 422
    423, 423, 28, 0,  // 423
    424, 424, 29, 0,  // 424
    425, 425, 30, 0,  // 425
    426, 426, 31, 0,  // 426
    428, 428, 32, 0,  // 428
    429, 429, 33, 0,  // 429
    431, 431, 34, 0,  // 431
    451, 451, 35, 0,  // 451
    499, 499, 36, 0,  // 499
    500, 500, 38, 0,  // 500
    501, 501, 39, 0,  // 501
    502, 502, 40, 0,  // 502
    503, 503, 41, 0,  // 503
    504, 504, 42, 0,  // 504
    505, 505, 43, 0,  // 505
    506, 506, 44, 0,  // 506
    507, 507, 45, 0,  // 507
    508, 508, 46, 0,  // 508
    509, 509, 47, 0,  // 509
    510, 510, 48, 0,  // 510
    511, 511, 49, 0,  // 511
    520, 520, 50, 0,  // 520
    521, 521, 51, 0,  // 521
    522, 522, 52, 0,  // 522
    523, 523, 53, 0,  // 523
    524, 524, 54, 0,  // 524
    525, 525, 55, 0,  // 525
    526, 526, 56, 0,  // 526
    529, 529, 57, 0,  // 529
    530, 530, 58, 0,  // 530
    598, 598, 59, 1,  // 598, 599
    599, 599, 59, 1,  // 598, 599
    300, 303, 7, 2,  // 3xx
    305, 399, 7, 2,  // 3xx
    400, 499, 37, 2,  // 4xx
    500, 599, 60, 2,  // 5xx
    600, 699, 61, 2,  // 6xx, 7xx, 8xx, 9xx
    700, 799, 61, 2,  // 6xx, 7xx, 8xx, 9xx
    800, 899, 61, 2,  // 6xx, 7xx, 8xx, 9xx
    900, 999, 61, 2,  // 6xx, 7xx, 8xx, 9xx
    // retry rules: Id, facts and jitter; then, wide, delays, factor, attempts, cap and time limit
    13,  // count
    140, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // unspecified
    141, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // never
    142, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // fix_input
    143, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // refresh
    144, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // wait_for_change
    145, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // wait
    146, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // backoff
    147, 4102, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // told
    148, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // again
    149, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // new_credentials
    150, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // later
    151, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // changed
    152, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // hopeless
    // localised messages: The texts of each user message, one for each locale
    1, 153,  // user message default
    1, 154,  // user message done
    1, 155,  // user message unavailable
    1, 156,  // user message declined
    1, 157,  // user message cancelled
    // user messages: Texts for end users
    5,  // count
    1558,  // default
    1560,  // done
    1562,  // unavailable
    1564,  // declined
    1566,  // cancelled
    // locales: Locales of user messages, the default first
    1,  // count
    158,  // en
    // kinds: Number, id, user message and effect of each kind
    17,  // count
    1, 159, 2, 3,  // success
    2, 160, 0, 1,  // invalid_input
    3, 161, 0, 1,  // authentication
    4, 162, 0, 1,  // permission
    5, 163, 0, 1,  // not_found
    6, 164, 0, 1,  // unsupported
    7, 165, 3, 2,  // timeout
    8, 166, 0, 1,  // conflict
    9, 167, 0, 1,  // gone
    10, 168, 3, 1,  // rate_limited
    11, 169, 3, 2,  // server
    12, 170, 3, 2,  // unavailable
    13, 171, 3, 2,  // network
    14, 172, 4, 3,  // rejected
    15, 173, 0, 0,  // delivery
    16, 174, 5, 0,  // cancelled
    17, 175, 0, 1,  // precondition
    // paths: The segments that lead to each place
    1, 177,  // path of header:Retry-After
    // places: Where values stand: as written, form, path, whether a field
    1,  // count
    176, 1, 1645, 0,  // header:Retry-After
    // places of envelopes: Where each part of an envelope stands, in order of preference
    1, 0, 0, 0, 0,  // times to wait
    // envelopes: Surfaces, places of code, message, details, field, request id, wait, whether to repeat and
    // second-level code, media type; of codes their base, and what they come after and before
    1,  // count
    0, 0, 0, 0, 0, 0, 1652, 0, 0, 0, 0, 0, 0,  // envelope 1
    // texts: Where each text starts in the pool; it ends where the next one starts
    0, 0,  // base
    0, 0, 4, 17, 33, 89, 97, 114, 145, 150, 193, 202, 256, 265, 330, 348,  // texts from 0
    394, 412, 462, 473, 520, 531, 579, 591, 627, 643, 710, 719, 768, 778, 832, 841,  // texts from 16
    908, 926, 968, 982, 1032, 1061, 1101, 1116, 1165, 1175, 1516, 1524, 1575, 1579, 1611, 1626,  // texts from 32
    1669, 1688, 1744, 1761, 1804, 1816, 1862, 1884, 1933, 1954, 2001, 2019, 2068, 2087, 2150, 2160,  // texts from 48
    2219, 0,  // base
    0, 21, 69, 75, 98, 115, 164, 173, 223, 233, 296, 312, 349, 370, 415, 432,  // texts from 64
    478, 509, 556, 585, 615, 636, 701, 713, 753, 774, 826, 841, 878, 889, 947, 966,  // texts from 80
    1012, 1027, 1087, 1113, 1162, 1185, 1236, 1256, 1306, 1316, 1389, 1402, 1438, 1462, 1519, 1531,  // texts from 96
    1611, 1642, 1709, 1745, 1812, 1830, 1894, 1914, 1996, 2017, 2079, 2097, 2190, 2210, 2284, 2307,  // texts from 112
    4602, 0,  // base
    0, 18, 72, 84, 169, 184, 256, 268, 323, 341, 378, 391, 400, 411, 416, 425,  // texts from 128
    432, 447, 451, 458, 462, 467, 482, 487, 494, 502, 547, 606, 675, 752, 829, 831,  // texts from 144
    838, 851, 865, 875, 884, 895, 902, 910, 914, 926, 932, 943, 950, 958, 966, 975,  // texts from 160
    987, 1005, 1016,  // texts from 176
    // large values: Cells whose value is too large for them, and that value
    0, 0,  // count
    },
    {
    {
    ""
    "http"
    "HTTP statuses"
    "Multiple Choices"
    "The resource has several forms, each at its own address."
    "statuses"
    "Moved Permanently"
    "The resource has a new address."
    "Found"
    "The resource is at another address for now."
    "See Other"
    "The response is at another address. Fetch it with GET."
    "Use Proxy"
    "The call has to go through a proxy. The status is no longer used."
    "Temporary Redirect"
    "Make the same call at another address for now."
    "Permanent Redirect"
    "Make the same call at another address from now on."
    "Redirection"
    "The client has to do more to complete the call."
    "Bad Request"
    "The server does not accept the request as it is."
    "Unauthorized"
    "The request lacks valid credentials."
    "Payment Required"
    "The status is reserved. Services use it for accounts without funds."
    "Forbidden"
    "The server understood the request and refuses it."
    "status-403"
    "Other credentials may be allowed to make this request."
    "Not Found"
    "There is nothing at this address, or the server does not reveal it."
    "Method Not Allowed"
    "The resource does not support this method."
    "Not Acceptable"
    "The resource has no form that the request accepts."
    "Proxy Authentication Required"
    "A proxy on the way requires credentials."
    "Request Timeout"
    "The server did not get the whole request in time."
    "status-408"
    "Usually only a part of the request arrived, and the standard lets you send the same request again on a new connection. But some gateways also send 408 when the server behind them is too slow. The call may then have taken effect, so errcat retries it only if that can do no harm. Before you retry any other call, check whether it took effect."
    "Conflict"
    "The request does not fit the state of the resource."
    "Gone"
    "The resource is no longer there."
    "Length Required"
    "The server requires the length of the body."
    "Precondition Failed"
    "A condition in the headers of the request does not hold."
    "Content Too Large"
    "The body is larger than the server accepts."
    "URI Too Long"
    "The address is longer than the server accepts."
    "Unsupported Media Type"
    "The server does not accept a body in this format."
    "Range Not Satisfiable"
    "The resource does not have the requested range."
    "Expectation Failed"
    "The server cannot do what the Expect header asks."
    "Misdirected Request"
    "The server does not answer for this address on this connection."
    "status-421"
    "The standard allows the same request on another connection."
    "Unprocessable Content"
    "The body is well formed but cannot be processed."
    "Locked"
    "The resource is locked."
    "Failed Dependency"
    "Another call that this one depends on has failed."
    "Too Early"
    "The server refuses a request that may be a replay."
    "status-425"
    "The standard lets clients retry the request without early data."
    "Upgrade Required"
    "The server requires another protocol."
    "Precondition Required"
    "The server accepts only conditional requests."
    "Too Many Requests"
    "Too many requests arrived in too short a time."
    "Request Header Fields Too Large"
    "The headers are larger than the server accepts."
    "Unavailable For Legal Reasons"
    "A legal demand forbids access."
    "Client Closed Request"
    "Private to nginx. The client gave up before the response arrived."
    "Client error"
    "The server considers the request faulty."
    "Internal Server Error"
    "Something unexpected kept the server from answering."
    "Not Implemented"
    "The server does not know this method."
    "Bad Gateway"
    "A gateway got no valid response from the server behind it."
    "Service Unavailable"
    "The server is overloaded or under maintenance."
    "Gateway Timeout"
    "A gateway got no response in time from the server behind it."
    "HTTP Version Not Supported"
    "The server does not support this version of HTTP."
    "Variant Also Negotiates"
    "Content negotiation on the server goes in a circle."
    "Insufficient Storage"
    "The server has too little storage for the request."
    "status-507"
    "Retry only if the user asks for it. The standard forbids any other retry."
    "Loop Detected"
    "The server ran into an endless loop."
    "Bandwidth Limit Exceeded"
    "Private to web hosts. The site has used up its bandwidth."
    "Not Extended"
    "The request lacks an extension that the server requires. The status is obsolete."
    "Network Authentication Required"
    "The network requires a sign-in, so the request did not get through."
    "Web Server Returned an Unknown Error"
    "Private to Cloudflare. The server behind it gave no valid response."
    "Web Server Is Down"
    "Private to Cloudflare. The server behind it refuses connections."
    "Connection Timed Out"
    "Private to Cloudflare. The server behind it did not accept the connection in time."
    "Origin Is Unreachable"
    "Private to Cloudflare. The server behind it cannot be reached."
    "A Timeout Occurred"
    "Private to Cloudflare. The server behind it accepted the request but did not respond in time."
    "SSL Handshake Failed"
    "Private to Cloudflare. The TLS handshake with the server behind it failed."
    "Invalid SSL Certificate"
    "Private to Cloudflare. The certificate of the server behind it is not valid."
    "Site Is Overloaded"
    "Private to several services. The server is overloaded."
    "Origin Error"
    "Private to Cloudflare. The page carries its own error, such as 1016, which says more."
    "Network Timeout"
    "Private to some proxies. The server behind them did not respond in time."
    "Server error"
    "The server failed to handle a request that seems valid."
    "Not an HTTP status"
    "Clients treat such a status as a 5xx."
    "No connection"
    "No answer"
    "unspecified"
    "never"
    "fix_input"
    "refresh"
    "wait_for_change"
    "wait"
    "backoff"
    "told"
    "again"
    "new_credentials"
    "later"
    "changed"
    "hopeless"
    "Something went wrong. Please try again later."
    "We received your request. You do not need to send it again."
    "The service is not available at the moment. Please try again shortly."
    "This check was not successful. Please contact us to find out what you can do."
    "This process was canceled. If you still want to continue, please start again."
    "en"
    "success"
    "invalid_input"
    "authentication"
    "permission"
    "not_found"
    "unsupported"
    "timeout"
    "conflict"
    "gone"
    "rate_limited"
    "server"
    "unavailable"
    "network"
    "rejected"
    "delivery"
    "cancelled"
    "precondition"
    "header:Retry-After"
    "Retry-After"
    },
    },
};

// clang-format on

/// False if the layout has changed: the tables then say nothing until they are rendered again.
inline constexpr bool http_tables_are_current = wide_at(http_tables.cells) == layout_version;

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
