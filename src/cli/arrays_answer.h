#pragma once

#include "call.h"

namespace opname {

/// Streams a JSON document of several arrays, one after the other.
class ArraysAnswer {
public:
    explicit ArraysAnswer(const Call &call);
    void beginArray(const char *name);
    void add(const QJsonObject &object);
    void endArray();
    void finish(const QJsonObject &more = {}); ///< `more`: fields that follow the arrays

private:
    const Call &m_call;
    bool m_isFirstField = true;
    bool m_isFirstRow = true;
};

} // namespace opname
