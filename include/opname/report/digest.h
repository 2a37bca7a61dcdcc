#pragma once

#include "opname/report/document.h"

#include <QByteArray>

namespace opname {

/// SHA-256 of a document's canonical JSON: one object in UTF-8 with its keys in the order of their code
/// points and no blank between tokens. It has the document's `title`, `subtitle`, `institution` and
/// `language`, its `data`, its `facts` (each block a list of pairs) and its `tables` with every row, as the
/// JSON writer has them. Running text is not in it, nor what the document says of its own anchor. Reads the
/// rows once, and keeps none.
QByteArray documentDigest(const Document &document);

} // namespace opname
