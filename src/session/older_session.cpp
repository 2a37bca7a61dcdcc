#include "opname/session/older_session.h"

#include "schema.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

OlderSession::OlderSession() = default;
OlderSession::OlderSession(OlderSession &&other) noexcept = default;
OlderSession::~OlderSession() = default;

OlderSession &OlderSession::operator=(OlderSession &&other) noexcept
{
    m_session = std::move(other.m_session);
    m_folder = std::move(other.m_folder);
    return *this;
}

Result<OlderSession> OlderSession::open(const QString &path)
{
    OlderSession older;
    auto opened = Session::open(path, Session::Access::Read);
    if (opened) {
        older.m_session = std::move(*opened);
        return older;
    }
    if (!QFileInfo(path).isFile())
        return tl::unexpected(opened.error());
    const QString name = QFileInfo(path).fileName();
    {
        Session::Impl former;
        former.path = path;
        if (!former.database.open(path, Database::Mode::ReadOnly))
            return tl::unexpected(opened.error());
        const Result<qint64> version = checkSchema(former.database);
        if (!version || *version >= sessionFormatVersion)
            return tl::unexpected(opened.error());
        older.m_folder = std::make_unique<QTemporaryDir>();
        if (!older.m_folder->isValid())
            return failure(ErrorKind::File,
                           Text::tr("“%1” was made by an older version of this program, and the copy to read "
                                    "it from could not be made. Free some room on the disk.")
                               .arg(name),
                           older.m_folder->errorString());
        if (Outcome copied = former.saveCopy(older.m_folder->filePath(name)); !copied)
            return tl::unexpected(copied.error());
    }
    auto copy = Session::open(older.m_folder->filePath(name), Session::Access::Write);
    if (!copy)
        return tl::unexpected(copy.error());
    older.m_session = std::move(*copy);
    return older;
}

} // namespace opname
