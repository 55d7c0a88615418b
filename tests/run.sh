#!/usr/bin/env bash
# Passes all tests: installs what they need, builds everything, runs every test project, and counts.
# Usage: bash tests/run.sh [NAME…]   NAMEs pick projects, e.g. `bash tests/run.sh Assess Collect`.
set -euo pipefail
cd "$(dirname "$0")/.."

# Debian packages by what they are for; each is installed only when it is missing.
needed=()
command -v chromium >/dev/null 2>&1 || needed+=(chromium)                        # pages are looked at in a real browser
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || needed+=(postgresql) # stores and jobs run against a real server
ldconfig -p 2>/dev/null | grep -q 'libgomp\.so\.1' || needed+=(libgomp1)         # LightGBM asks for it when models are trained
if [ ${#needed[@]} -gt 0 ]; then
  echo "Installing ${needed[*]} …" >&2
  if [ "$(id -u)" = 0 ]; then as_root=(); else as_root=(sudo); fi
  "${as_root[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${needed[@]}" >&2
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build RiskRadar.sln -c Release -v quiet

passed=0 failed=0 skipped=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  short=${name#RiskRadar.} short=${short%.Tests}
  if [ $# -gt 0 ] && ! printf '%s\n' "$@" | grep -qx "$short"; then continue; fi

  log=$(mktemp)
  echo "== $name"
  code=0
  dotnet exec ".artifacts/bin/$name/release/$name.dll" -noLogo -noColor </dev/null >"$log" 2>&1 || code=$?
  grep -aE '\[(FAIL|SKIP)\]|^ {4,}' "$log" | head -n 200 || true
  summary=$(grep -aoE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1 || true)
  if [ -z "$summary" ]; then
    tail -n 40 "$log"
    echo "$name ended with status $code and no summary."
    failed=$((failed + 1))
    continue
  fi

  read -r total errors bad left <<<"$(tr -dc '0-9,' <<<"$summary" | tr ',' ' ')"
  if [ "$code" != 0 ] && [ $((errors + bad)) = 0 ] && [ "$total" != 0 ]; then bad=1; fi
  echo "   $summary"
  passed=$((passed + total - bad - left)) failed=$((failed + errors + bad)) skipped=$((skipped + left))
  rm -f "$log"
done

line="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
echo "$line"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
