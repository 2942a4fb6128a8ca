#!/usr/bin/env bash
# Adds one migration to both databases: src/CoworkingMilano.Domain/Data/add-migration.sh AddInspectionReport
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$1" --context "${provider}PortalDbContext" --output-dir "Data/Migrations/$provider"
done
dotnet format --include Data/Migrations/
