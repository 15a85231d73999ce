# Runs one child and sees to it that the child ends when whoever started this does, however that ends.
# Arguments: the log, or - for standard error; the signal that asks the child to stop; the seconds it may take over that; the command.
# The first line on standard output is the child's process id.
#
# Standard input is a pipe that nobody writes to. Its end means that the starter closed it or died: no process ids are
# polled, so none can be mistaken. The watcher is a process of its own: it does its work even if this one is killed.
umask 077
trap '' INT HUP # Ctrl-C is the starter's business: it stops its children in order
log=$1 signal=$2 grace=$3
shift 3
exec 3<&0 </dev/null
exec 4>&2
[ "$log" = - ] || exec 4>>"$log"
if command -v setsid >/dev/null 2>&1; then
  setsid "$@" >&4 2>&4 3<&- 4>&- &
else
  set -m # a process group of its own, where there is no setsid
  "$@" >&4 2>&4 3<&- 4>&- &
  set +m
fi
child=$!
exec 4>&-
echo "$child"
(
  exec >/dev/null 2>&1
  while read -r _ <&3; do :; done
  kill -s "$signal" "$child"
  tenths=$((grace * 10))
  while [ "$tenths" -gt 0 ] && kill -0 "$child"; do
    sleep 0.1
    tenths=$((tenths - 1))
  done
  kill -s KILL "$child"
) &
watcher=$!
exec 3<&- >/dev/null 2>&1
trap 'kill -s "$signal" "$child"' TERM
status=0
while :; do
  wait "$child"
  status=$?
  kill -0 "$child" || break
done
kill -s KILL "$watcher"
exit "$status"
