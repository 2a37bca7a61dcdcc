// What is on the disk when the power goes at any moment of a piece of work.

#include "counting_day.h"

#include "opname/session/verification.h"

#include <QDir>
#include <QFile>

namespace opname {
namespace {

using testing::CountingDay;
using testing::FaultyDisk;
using testing::librarian;

std::string problemsOf(Session &session)
{
    return Verification::verify(session).problems.join(u'\n').toStdString();
}

class PowerLoss : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        FaultyDisk::instance();
        SmallLibrary::SetUp();
        ASSERT_TRUE(m_memory.isValid());
    }

    void TearDown() override
    {
        m_session.reset();
        FaultyDisk::instance().watch(QString());
    }

    /// Closes the session; its file is what each piece of work begins with.
    void keepAsBeginning()
    {
        m_session.reset();
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_beginning = file.readAll();
        m_path = m_memory.filePath(QStringLiteral("listrik.opname"));
    }

    /// Does the work again and again, the power going at the first change, the second, and so on. `work`
    /// answers whether it was told done; `check` looks at what is there after the restart.
    void cutAtEveryChange(const std::function<bool()> &work, const std::function<void(bool)> &check,
                          bool isOpen = true)
    {
        FaultyDisk &disk = FaultyDisk::instance();
        int cuts = 0;
        for (bool wasCut = true; wasCut && !HasFailure(); cuts += wasCut ? 1 : 0) {
            for (const auto unsynced :
                 {FaultyDisk::Unsynced::Lost, FaultyDisk::Unsynced::Kept, FaultyDisk::Unsynced::Torn}) {
                SCOPED_TRACE("change " + std::to_string(cuts + 1) + ", unsynced "
                             + std::to_string(static_cast<int>(unsynced)));
                layOut();
                disk.watch(m_memory.path());
                if (isOpen)
                    reopen();
                disk.cutPowerAt(disk.changes() + cuts + 1);
                const bool isDone = work();
                m_session.reset();
                wasCut = disk.hasFailed();
                if (!wasCut) {
                    EXPECT_TRUE(isDone);
                    disk.mend();
                } else {
                    disk.restart(unsynced, static_cast<unsigned>(cuts));
                }
                check(isDone);
                m_session.reset();
            }
        }
        EXPECT_GT(cuts, 3);
    }

    QString copyPath() const { return m_memory.filePath(QStringLiteral("salinan.opname")); }

    QTemporaryDir m_memory{testing::quickFolder()};
    QByteArray m_beginning; ///< none: there is no file

private:
    void layOut()
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
        if (m_beginning.isNull())
            return;
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(m_beginning);
    }
};

TEST_F(PowerLoss, EveryAnswerOfACountingDayIsThere)
{
    freeze();
    keepAsBeginning();
    std::unique_ptr<CountingDay> day;
    cutAtEveryChange(
        [&] {
            day = std::make_unique<CountingDay>(m_path);
            for (const CountingDay::Step &step : CountingDay::steps())
                if (!step.take(*day)) {
                    day->close();
                    return false;
                }
            day->close();
            return true;
        },
        [&](bool) {
            reopen();
            ASSERT_TRUE(m_session);
            EXPECT_EQ(day->answersNotKept(*m_session), "");
            EXPECT_EQ(problemsOf(*m_session), "");
            EXPECT_EQ(scan(QStringLiteral("B008")).verdict, Verdict::Found) << "counting goes on";
        },
        false);
}

TEST_F(PowerLoss, SessionIsMadeWholeOrNotAtAll)
{
    m_session.reset();
    m_path = m_memory.filePath(QStringLiteral("baru.opname"));
    cutAtEveryChange(
        [&] {
            auto created = Session::create(m_path, {QStringLiteral("Baru"), {}, {}}, librarian());
            if (created)
                m_session = std::move(*created);
            return m_session != nullptr;
        },
        [&](bool isDone) {
            auto opened = Session::open(m_path, Session::Access::Write);
            EXPECT_TRUE(opened || !isDone) << "it was told made";
            if (opened) {
                EXPECT_EQ((*opened)->name(), u"Baru");
                EXPECT_EQ(problemsOf(**opened), "");
            } else if (QFile::exists(m_path)) {
                EXPECT_EQ(opened.error().kind, ErrorKind::NotASession);
            }
        },
        false);
}

TEST_F(PowerLoss, CatalogueIsTheOldOrTheNewOne)
{
    takeCatalogueIn();
    keepAsBeginning();
    cutAtEveryChange(
        [&] {
            auto writer = m_session->replaceCatalogue();
            return writer && (*writer)->addTitles({{}})
                && (*writer)->addItems({item(77, QStringLiteral("B077"), QStringLiteral("900"), {})})
                && (*writer)->commit(QStringLiteral("baru"), false, librarian());
        },
        [&](bool isDone) {
            reopen();
            ASSERT_TRUE(m_session);
            const bool isNew = m_session->catalogueSource() == u"baru";
            EXPECT_TRUE(isNew || !isDone);
            EXPECT_EQ(m_session->catalogue().itemCount(), isNew ? 1 : 14);
            EXPECT_EQ(m_session->catalogue().findByCode(u"B077").has_value(), isNew);
            EXPECT_EQ(m_session->catalogue().findByCode(u"B003").has_value(), !isNew);
            EXPECT_EQ(problemsOf(*m_session), "");
        });
}

TEST_F(PowerLoss, FreezeIsWholeOrNotThere)
{
    takeCatalogueIn();
    keepAsBeginning();
    cutAtEveryChange([&] { return m_session->freeze(librarian()).has_value(); },
                     [&](bool isDone) {
                         reopen();
                         ASSERT_TRUE(m_session);
                         EXPECT_TRUE(m_session->isFrozen() || !isDone);
                         EXPECT_EQ(problemsOf(*m_session), "");
                         EXPECT_EQ(m_session->freeze(librarian()).value_or(0), 13);
                         EXPECT_EQ(problemsOf(*m_session), "");
                     });
}

TEST_F(PowerLoss, LaterPullIsWholeOrNotThere)
{
    freeze();
    scan(QStringLiteral("NEW1"));
    keepAsBeginning();
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.added = {item(50, QStringLiteral("NEW1"), QStringLiteral("115 Baru"), QStringLiteral("Rak A"))};
    pull.vanished = {{14, QStringLiteral("B013")}};
    pull.loans = std::vector<Loan>{{2, QStringLiteral("B001"), QDate(2026, 2, 2), QDate(2026, 2, 9)}};
    cutAtEveryChange([&] { return m_session->recordLaterPull(pull, librarian()).has_value(); },
                     [&](bool isDone) {
                         reopen();
                         ASSERT_TRUE(m_session);
                         const std::size_t differences = m_session->catalogue().laterDifferences().size();
                         EXPECT_TRUE(differences == 4 || (differences == 0 && !isDone)) << differences;
                         EXPECT_EQ(m_session->totals().added, differences == 0 ? 0 : 1);
                         EXPECT_EQ(problemsOf(*m_session), "");
                     });
}

TEST_F(PowerLoss, OlderFileIsOldOrBroughtUpToDate)
{
    m_session.reset();
    m_path = QStringLiteral(OPNAME_TEST_DATA "/sessions/format-1.opname");
    keepAsBeginning();
    cutAtEveryChange(
        [&] {
            QDir(m_path + QStringLiteral("-backups")).removeRecursively();
            auto opened = Session::open(m_path, Session::Access::Write);
            if (opened)
                m_session = std::move(*opened);
            return m_session != nullptr;
        },
        [&](bool) {
            reopen();
            ASSERT_TRUE(m_session);
            EXPECT_EQ(m_session->totals().found, 12);
            EXPECT_EQ(m_session->journalLength(), 27);
            EXPECT_EQ(problemsOf(*m_session), "");
        },
        false);
}

TEST_F(PowerLoss, CopyIsTheOldOneUntilTheNewOneIsWhole)
{
    freeze();
    ASSERT_TRUE(m_session->saveCopy(m_folder.filePath(QStringLiteral("alt.opname"))));
    scan(QStringLiteral("B000"));
    keepAsBeginning();
    cutAtEveryChange(
        [&] {
            for (const char *suffix : {"", ".part", ".part-journal"})
                QFile::remove(copyPath() + QLatin1String(suffix));
            EXPECT_TRUE(QFile::copy(m_folder.filePath(QStringLiteral("alt.opname")), copyPath()));
            return m_session->saveCopy(copyPath()).has_value();
        },
        [&](bool isDone) {
            auto copy = Session::open(copyPath(), Session::Access::Write);
            ASSERT_TRUE(copy) << copy.error().message.toStdString();
            const qint64 scans = (*copy)->totals().scans;
            EXPECT_TRUE(scans == 1 || (scans == 0 && !isDone));
            EXPECT_EQ(problemsOf(**copy), "");
            if (auto part = Session::open(copyPath() + QStringLiteral(".part"), Session::Access::Write)) {
                EXPECT_EQ(problemsOf(**part), "") << "half a copy was taken for a session";
            }
            reopen();
            EXPECT_EQ(problemsOf(*m_session), "");
        });
}

} // namespace
} // namespace opname
