using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Converse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id",
                table: "Applications");

            migrationBuilder.AddColumn<DateTime>(
                name: "UnreadByApplicantSince",
                table: "Applications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnreadByOfficeSince",
                table: "Applications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConversationEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    IsFromOffice = table.Column<bool>(type: "bit", nullable: false),
                    AuthorId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConversationEntries_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConversationEntries_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Reference = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CallId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedById = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Asked = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Published = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AnsweredById = table.Column<string>(type: "nvarchar(450)", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CorrectedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclinedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclineReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    RowVersion = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Questions_Accounts_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Questions_Accounts_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Questions_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConversationFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: false),
                    ConversationEntryId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConversationFiles_ConversationEntries_ConversationEntryId",
                        column: x => x.ConversationEntryId,
                        principalTable: "ConversationEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConversationFiles_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id_UnreadByOfficeSince",
                table: "Applications",
                columns: new[] { "Status", "CaseOfficerId", "DueOn", "Id", "UnreadByOfficeSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Unread",
                table: "Applications",
                columns: new[] { "OpenDueOn", "Id" },
                filter: "\"UnreadByOfficeSince\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationEntries_ApplicationId_Key",
                table: "ConversationEntries",
                columns: new[] { "ApplicationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConversationEntries_ApplicationId_Number",
                table: "ConversationEntries",
                columns: new[] { "ApplicationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConversationEntries_AuthorId",
                table: "ConversationEntries",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationFiles_ConversationEntryId",
                table: "ConversationFiles",
                column: "ConversationEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationFiles_FileId",
                table: "ConversationFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AnsweredById",
                table: "Questions",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AskedById_Key",
                table: "Questions",
                columns: new[] { "AskedById", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_CallId_Kind_PublishedAt",
                table: "Questions",
                columns: new[] { "CallId", "Kind", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_PublishedAt_DeclinedAt",
                table: "Questions",
                columns: new[] { "PublishedAt", "DeclinedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_Reference",
                table: "Questions",
                column: "Reference",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConversationFiles");

            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropTable(
                name: "ConversationEntries");

            migrationBuilder.DropIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id_UnreadByOfficeSince",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Unread",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "UnreadByApplicantSince",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "UnreadByOfficeSince",
                table: "Applications");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id",
                table: "Applications",
                columns: new[] { "Status", "CaseOfficerId", "DueOn", "Id" });
        }
    }
}
