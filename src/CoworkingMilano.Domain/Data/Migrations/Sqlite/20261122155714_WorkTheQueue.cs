using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WorkTheQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Applications_Status_DueOn_Id",
                table: "Applications");

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpenDueOn",
                table: "Applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseWords",
                columns: table => new
                {
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseWords", x => new { x.ApplicationId, x.Word });
                    table.ForeignKey(
                        name: "FK_CaseWords_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InternalNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InternalNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InternalNotes_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InternalNotes_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Call_Due",
                table: "Applications",
                columns: new[] { "CallId", "OpenDueOn", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Call_Ended",
                table: "Applications",
                columns: new[] { "CallId", "EndedAt", "Id" },
                filter: "\"EndedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Due",
                table: "Applications",
                columns: new[] { "OpenDueOn", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Kind_Due",
                table: "Applications",
                columns: new[] { "Kind", "OpenDueOn", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Newest",
                table: "Applications",
                columns: new[] { "SubmittedAt", "Id" },
                filter: "\"SubmittedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Officer_Due",
                table: "Applications",
                columns: new[] { "CaseOfficerId", "OpenDueOn", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Officer_Ended",
                table: "Applications",
                columns: new[] { "CaseOfficerId", "EndedAt", "Id" },
                filter: "\"EndedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Open_Newest",
                table: "Applications",
                columns: new[] { "SubmittedAt", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Status_Due",
                table: "Applications",
                columns: new[] { "Status", "OpenDueOn", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Status_Ended",
                table: "Applications",
                columns: new[] { "Status", "EndedAt", "Id" },
                filter: "\"EndedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Status_Newest",
                table: "Applications",
                columns: new[] { "Status", "SubmittedAt", "Id" },
                filter: "\"SubmittedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseWords_Word_ApplicationId",
                table: "CaseWords",
                columns: new[] { "Word", "ApplicationId" });

            migrationBuilder.CreateIndex(
                name: "IX_InternalNotes_ApplicationId_Key",
                table: "InternalNotes",
                columns: new[] { "ApplicationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InternalNotes_AuthorId",
                table: "InternalNotes",
                column: "AuthorId");

            migrationBuilder.FillTheQueue();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseWords");

            migrationBuilder.DropTable(
                name: "InternalNotes");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Call_Due",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Call_Ended",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Due",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Kind_Due",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Newest",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Officer_Due",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Officer_Ended",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Open_Newest",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Status_Due",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Status_Ended",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Status_Newest",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "OpenDueOn",
                table: "Applications");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_DueOn_Id",
                table: "Applications",
                columns: new[] { "Status", "DueOn", "Id" });
        }
    }
}
