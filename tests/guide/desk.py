"""A person at the desk: finds controls by the names that assistive technology is told (AT-SPI), works them with a
keyboard (xdotool), and reads what the window says. Runs beside the program, on its display and its session bus."""

import ctypes
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (the version has to be asked for before)

BusError = GLib.Error
Role, State = Atspi.Role, Atspi.StateType
PERSON = 60  # milliseconds between two keys; the program takes what comes faster than 35 for a scanner
AT_ONCE = 4  # keys in a row: five that a busy computer pushes together are a read of a scanner
PATIENCE = 20  # seconds


def roles(*names):
    """Those that this version of AT-SPI has."""
    return {getattr(Role, name) for name in names if hasattr(Role, name)}


TEXT_FIELDS = roles("TEXT", "ENTRY", "PASSWORD_TEXT", "SPIN_BUTTON", "PARAGRAPH", "DOCUMENT_TEXT")
FIELDS = TEXT_FIELDS | roles("COMBO_BOX")
BUTTONS = roles("PUSH_BUTTON", "TOGGLE_BUTTON", "CHECK_BOX", "RADIO_BUTTON", "PUSH_BUTTON_MENU", "LINK")
TABS = roles("PAGE_TAB")
LISTS = roles("TABLE", "TREE_TABLE", "TREE", "LIST", "LIST_BOX")  # thousands of cells: not looked into


class Stop(Exception):
    """Where a reader of the guide would stop, and what is there instead."""


def children(control):
    try:
        found = [control.get_child_at_index(i) for i in range(control.get_child_count())]
    except BusError:  # gone meanwhile
        return []
    return [child for child in found if child is not None]


def is_in(control, *states):
    try:
        own = control.get_state_set()
        return all(own.contains(state) for state in states)
    except BusError:
        return False


def name_of(control):
    try:
        return " ".join((control.get_name() or "").split())
    except BusError:
        return ""


def label_of(control):
    """A list that opens is named as what is chosen in it; what it is for stands on its label."""
    if role_of(control) != Role.COMBO_BOX:
        return name_of(control)
    try:
        labels = [relation.get_target(0) for relation in control.get_relation_set()
                  if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY]
    except BusError:
        return ""
    return name_of(labels[0]) if labels else name_of(control)


def role_of(control):
    try:
        return control.get_role()
    except BusError:
        return Role.INVALID


def text_of(control):
    try:
        return Atspi.Text.get_text(control, 0, Atspi.Text.get_character_count(control))
    except BusError:
        return ""


def controls_in(control):
    """Everything that can be seen, in the order of the window."""
    if not is_in(control, State.VISIBLE):
        return
    yield control
    if role_of(control) not in LISTS:
        for child in children(control):
            yield from controls_in(child)


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, timeout=120)


class KeyboardScanner:
    """One that types. A whole code goes to the display at once: a busy computer may pause between two programs' keys, a
    scanner does not."""

    def __init__(self):
        self.x11, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.shift, self.enter = self.key_of(0xFFE1), self.key_of(0xFF0D)

    def key_of(self, symbol):
        return self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(symbol))

    def strike(self, key, is_down):
        self.test.XTestFakeKeyEvent(self.display, key, is_down, ctypes.c_ulong(0))

    def send(self, code):
        for letter in code:
            key = self.key_of(ord(letter))
            is_shifted = self.x11.XkbKeycodeToKeysym(self.display, key, 0, 0) != ord(letter)
            keys = [self.shift, key] if is_shifted else [key]
            for each in keys:
                self.strike(each, True)
            for each in reversed(keys):
                self.strike(each, False)
        self.strike(self.enter, True)
        self.strike(self.enter, False)
        self.x11.XSync(self.display, False)


class Desk:
    def __init__(self, process):
        self.process = process
        self.scanner = KeyboardScanner()
        Atspi.init()
        Atspi.set_timeout(5000, 15000)  # milliseconds: a page that is laid out answers late
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)  # what is cached is not kept fresh without a main loop
        self.program = self.wait(lambda: self.program_in(desktop), "the program on the accessibility bus")
        self.program.set_cache_mask(Atspi.Cache.NONE)

    def program_in(self, desktop):
        for application in children(desktop):
            try:
                if application.get_process_id() == self.process.pid:
                    return application
            except BusError:
                continue
        return None

    def wait(self, look, what, patience=PATIENCE):
        """What `look` finds, as soon as it is there."""
        end = time.monotonic() + patience
        while True:
            if self.process.poll() is not None:
                raise Stop(f"The program has ended with {self.process.returncode}, before {what} was there.")
            if found := look():
                return found
            if time.monotonic() > end:
                raise Stop(f"Not there after {patience} s: {what}.\n{self.what_is_there()}")
            time.sleep(0.15)

    def windows(self):
        """The window in front; all of them when none says that it is."""
        shown = [window for window in children(self.program) if is_in(window, State.VISIBLE)] if self.program else []
        return [window for window in shown if is_in(window, State.ACTIVE)] or shown[::-1]

    def window_name(self):
        return next((name_of(window) for window in self.windows()), "")

    def what_is_there(self):
        if not getattr(self, "program", None):
            return "No window is known yet."
        lines = []
        for window in self.windows():
            lines.append(f"Window “{name_of(window)}” has:")
            for control in controls_in(window):
                if name_of(control) and role_of(control) in FIELDS | BUTTONS | TABS:
                    state = "" if is_in(control, State.ENABLED) else "  (cannot be used now)"
                    lines.append(f"    {control.get_role_name()}: {label_of(control)}{state}")
        return "\n".join(lines)

    def find(self, name, kinds, patience=PATIENCE):
        """The control of this name that can be used; else the first whose name begins with it, as fields explain themselves."""
        def look():
            usable = [control for window in self.windows() for control in controls_in(window)
                      if role_of(control) in kinds and is_in(control, State.ENABLED)]
            exact = [control for control in usable if label_of(control) == name]
            return next(iter(exact or [control for control in usable if label_of(control).startswith(name)]), None)
        return self.wait(look, f"“{name}”, to be used", patience)

    def has(self, name, kinds):
        """Whether it comes within a while."""
        try:
            return self.find(name, kinds, 3) is not None
        except Stop:
            return False

    def text_fields(self):
        return [control for window in self.windows() for control in controls_in(window) if role_of(control) in TEXT_FIELDS]

    def grab(self, control):
        """The focus; a click takes it where assistive technology cannot. True: without a click."""
        try:
            Atspi.Component.grab_focus(control)
        except BusError:
            pass
        for _ in range(8):
            if is_in(control, State.FOCUSED):
                return True
            time.sleep(0.05)
        place = Atspi.Component.get_extents(control, Atspi.CoordType.SCREEN)
        xdotool("mousemove", place.x + place.width // 2, place.y + place.height // 2, "click", 1)
        time.sleep(0.2)
        return False

    def press(self, name):
        control = self.find(name, BUTTONS)
        if self.grab(control):
            xdotool("key", "space")
        time.sleep(0.3)

    def turn_to(self, name):
        """A tab of the page."""
        Atspi.Action.do_action(self.find(name, TABS), 0)
        time.sleep(0.3)

    def keys(self, shortcut):
        words = {"Ctrl": "ctrl", "Shift": "shift", "Alt": "alt", "Esc": "Escape", "Enter": "Return"}
        parts = [words.get(part, part if len(part) > 1 else part.lower()) for part in shortcut.split("+")]
        xdotool("key", "+".join(parts))
        time.sleep(0.3)

    def type(self, text):
        for i, line in enumerate(text.split("\n")):
            if i:
                xdotool("key", "Return")
                time.sleep(0.1)
            for at in range(0, len(line), AT_ONCE):
                xdotool("type", "--delay", PERSON, line[at:at + AT_ONCE])
                time.sleep(0.1)
        time.sleep(0.2)

    def write(self, name, text):
        """Into the field of this name, instead of what was in it."""
        field = self.find(name, FIELDS)
        self.grab(field)
        xdotool("key", "ctrl+a")
        self.type(text)
        if role_of(field) in TEXT_FIELDS:
            self.wait(lambda: text_of(field).split() == text.split(), f"“{text}” in “{name}”, which has “{text_of(field)}”", 3)

    def choose(self, name, wanted):
        """Of a list that opens: the entry that begins so; answers it whole, or nothing when there is none."""
        box = self.find(name, roles("COMBO_BOX"))
        if self.grab(box):  # a click has opened it
            xdotool("key", "alt+Down")
        time.sleep(0.4)

        def entries():
            return [name_of(entry) for part in children(box) if role_of(part) in LISTS for entry in children(part)]
        names = self.wait(entries, f"entries of “{name}”")
        at = next((i for i, entry in enumerate(names) if entry.startswith(wanted)), None)
        if at is None:
            xdotool("key", "Escape")
            raise Stop(f"“{name}” has no entry “{wanted}”; it has: {', '.join(names)}.")
        xdotool("key", "--delay", PERSON, "Home", *["Down"] * at, "Return")
        time.sleep(0.4)
        return names[at]

    def choose_in_menu(self, open_menu, is_reached, wanted):
        """Entries of a menu that pops up are on no list of windows: each is tried until the dialog that was meant comes."""
        before = self.window_name()
        for entry in range(1, 12):
            open_menu()
            time.sleep(0.4)
            xdotool("key", "--delay", PERSON, *["Down"] * entry, "Return")
            end = time.monotonic() + 3
            while time.monotonic() < end and self.window_name() in ("", before):
                time.sleep(0.15)
            if is_reached():
                return
            xdotool("key", "Escape")
            time.sleep(0.4)
        raise Stop(f"The menu leads to no “{wanted}”.\n{self.what_is_there()}")

    def scan(self, code):
        self.scanner.send(code)
        time.sleep(0.12)

    def says(self, words, whole=False):
        def look():
            names = (name_of(control) for window in self.windows() for control in controls_in(window))
            return any(words == name if whole else words in name for name in names)
        self.wait(look, f"the words “{words}”")

    def wait_for_dialog(self, main):
        self.wait(lambda: self.window_name() not in ("", main), "a dialog")

    def save_as(self, path, main):
        """In the dialog for files, over the window whose name is `main`."""
        self.wait_for_dialog(main)
        self.grab(self.wait(lambda: next(iter(self.text_fields()), None), "the field of the file's name"))
        xdotool("key", "ctrl+a")
        self.type(str(path))
        xdotool("key", "Return")
        self.wait(lambda: self.window_name() == main, "the window behind the dialog for files")
        self.wait(lambda: path.is_file() and path.stat().st_size > 0, f"the file {path}", 60)
        time.sleep(1)
