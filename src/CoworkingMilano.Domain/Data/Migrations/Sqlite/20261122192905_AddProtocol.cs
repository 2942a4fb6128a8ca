using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddProtocol : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CoveredBy",
                table: "TimelineEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DailyRegisters",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousHead = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DepositedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyRegisters", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "ProtocolEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Correspondent = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DocumentSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HistorySha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtocolEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProtocolEntries_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProtocolHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtocolHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProtocolDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ProtocolEntryId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtocolDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProtocolDocuments_ProtocolEntries_ProtocolEntryId",
                        column: x => x.ProtocolEntryId,
                        principalTable: "ProtocolEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ProtocolHeads",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0 });

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_CoveredBy",
                table: "TimelineEntries",
                column: "CoveredBy");

            migrationBuilder.CreateIndex(
                name: "IX_DailyRegisters_DepositedAt",
                table: "DailyRegisters",
                column: "DepositedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolDocuments_ProtocolEntryId",
                table: "ProtocolDocuments",
                column: "ProtocolEntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolEntries_ApplicationId",
                table: "ProtocolEntries",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolEntries_RegisteredAt",
                table: "ProtocolEntries",
                column: "RegisteredAt");

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolEntries_Sequence",
                table: "ProtocolEntries",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProtocolEntries_Year_Number",
                table: "ProtocolEntries",
                columns: new[] { "Year", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DailyRegisters");

            migrationBuilder.DropTable(
                name: "ProtocolDocuments");

            migrationBuilder.DropTable(
                name: "ProtocolHeads");

            migrationBuilder.DropTable(
                name: "ProtocolEntries");

            migrationBuilder.DropIndex(
                name: "IX_TimelineEntries_CoveredBy",
                table: "TimelineEntries");

            migrationBuilder.DropColumn(
                name: "CoveredBy",
                table: "TimelineEntries");
        }
    }
}
