#pragma once

#include "small_library.h"

#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "support/session_tables.h"

namespace opname::testing {

/// The small library, frozen, and copies of it for other computers, whose files meet again.
class SessionMergeFixture : public SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
    }

    QString file(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".opname")); }

    /// A copy for another computer, open there.
    std::unique_ptr<Session> handOn(const QString &name, Session *from = nullptr)
    {
        Session &giver = from != nullptr ? *from : *m_session;
        const Author author =
            from != nullptr ? Author{giver.ownStation(), QStringLiteral("Budi")} : librarian();
        const Outcome handed = Stations(giver).handOn(file(name), name, author);
        EXPECT_TRUE(handed) << handed.error().message.toStdString() << handed.error().detail.toStdString();
        return open(file(name));
    }

    static std::unique_ptr<Session> open(const QString &path)
    {
        auto opened = Session::open(path, Session::Access::Write);
        EXPECT_TRUE(opened) << opened.error().message.toStdString();
        return opened ? std::move(*opened) : nullptr;
    }

    static ScanAnswer scanAt(Session &session, const QString &code, const QString &shelf,
                             const QString &who = QStringLiteral("Budi"), QString station = {})
    {
        if (station.isEmpty())
            station = session.ownStation();
        const ScanRequest request{code, shelf, {}, ScanPurpose::Count, {station, who}};
        auto answers = session.record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().message.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    static MergedFile take(Session &into, const QString &path)
    {
        auto merged = SessionMerge(into).take({path});
        EXPECT_TRUE(merged) << (merged ? ""
                                       : merged.error().message.toStdString()
                                        + merged.error().detail.toStdString());
        return merged ? merged->front() : MergedFile();
    }

    static void expectSound(Session &session)
    {
        EXPECT_EQ(Verification::verify(session).problems.join(u'\n').toStdString(), "");
    }

    static void expectSame(const QString &a, const QString &b)
    {
        EXPECT_EQ(firstDifference(sessionTables(a), sessionTables(b)).toStdString(), "");
    }
};

} // namespace opname::testing
