#pragma once

#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

#include <string>

namespace opname::testing {

/// A session, what verification says of it, and somebody who alters its file behind its back.
class SessionTest : public SmallLibrary {
protected:
    static std::string problemsOf(Session &session)
    {
        return Verification::verify(session).problems.join(u'\n').toStdString();
    }

    static void tamper(const QString &path, const char *sql)
    {
        sqlite3 *database = nullptr;
        ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(database);
        sqlite3_close(database);
    }
};

} // namespace opname::testing
