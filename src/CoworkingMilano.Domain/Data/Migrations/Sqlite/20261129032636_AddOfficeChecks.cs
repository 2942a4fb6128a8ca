using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddOfficeChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "IdentifiedBy",
                table: "Applications",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Password");

            migrationBuilder.CreateTable(
                name: "OwedChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsForEnterprisesOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ProvesId = table.Column<int>(type: "INTEGER", nullable: true),
                    Certificates = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CallId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwedChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwedChecks_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OwedChecks_Requirements_ProvesId",
                        column: x => x.ProvesId,
                        principalTable: "Requirements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficeChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwedId = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OfficerId = table.Column<string>(type: "TEXT", nullable: false),
                    NotedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficeChecks_Accounts_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeChecks_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OfficeChecks_OwedChecks_OwedId",
                        column: x => x.OwedId,
                        principalTable: "OwedChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeChecks_ApplicationId_Number",
                table: "OfficeChecks",
                columns: new[] { "ApplicationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfficeChecks_OfficerId",
                table: "OfficeChecks",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeChecks_OwedId",
                table: "OfficeChecks",
                column: "OwedId");

            migrationBuilder.CreateIndex(
                name: "IX_OwedChecks_CallId_Kind_Code",
                table: "OwedChecks",
                columns: new[] { "CallId", "Kind", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwedChecks_ProvesId",
                table: "OwedChecks",
                column: "ProvesId");

            migrationBuilder.GiveCallsTheirChecks();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfficeChecks");

            migrationBuilder.DropTable(
                name: "OwedChecks");

            migrationBuilder.DropColumn(
                name: "IdentifiedBy",
                table: "Applications");
        }
    }
}
