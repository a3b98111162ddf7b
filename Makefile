# Every command of this repository. `make help` lists them; tools/ holds what they do.
.DEFAULT_GOAL := help
.PHONY: help setup packages run test faults lint lint-python lint-pages format lock openapi docs bench audit sbom userlibs clean prepare-tests

# Looked up only by the goals that need it.
PYTHON = $(shell tools/find-python)
SETUP = $(if $(PYTHON),$(PYTHON) tools/setup.py,exit 1;)
BIN = .venv/bin
# Compiled files make the second start 2.5 times quicker, whatever the caller's shell says.
unexport PYTHONDONTWRITEBYTECODE

help: ## Liệt kê các lệnh này
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## Cài đặt: môi trường, thư viện, cơ sở dữ liệu, phường trình diễn; để lại .venv/bin/toso
	@$(SETUP) setup

packages: ## Chỉ cài các gói mà bản phần mềm này cần, không đụng cơ sở dữ liệu (trước `toso upgrade`)
	@$(SETUP) packages

run: ## Cài đặt nếu cần rồi chạy hệ thống tại http://127.0.0.1:8000 (PORT=8090 để chọn cổng khác)
	@$(SETUP) run

test: ## Cài đặt phần kiểm thử rồi chạy mọi kiểm thử (ARGS="-k tên" để chọn)
	@$(SETUP) test $(ARGS)

faults: ## Thử hỏng hóc cỡ đầy đủ (mất điện, đĩa đầy, mất cơ sở dữ liệu…), in số đo
	@TOSO_FAULTS=whole $(SETUP) test tests/faults tests/operations --timeout=3600 -n 1 $(ARGS)

lint: lint-python lint-pages ## Kiểm tra mã: ruff, pyright, các tầng, giao diện

lint-python: prepare-tests ## Phần Python của việc kiểm tra mã
	cd backend && ../$(BIN)/ruff check . ../tests ../tools ../bench
	cd backend && ../$(BIN)/ruff format --check . ../tests ../tools ../bench
	cd backend && ../$(BIN)/pyright
	cd backend && ../$(BIN)/lint-imports

lint-pages: prepare-tests ## Phần giao diện của việc kiểm tra mã
	@if command -v npm >/dev/null && [ -d frontend/node_modules ]; then cd frontend && npm run --silent check; \
	else echo "! Không có node/npm: bỏ qua kiểm tra giao diện"; fi

format: ## Sắp xếp lại mã Python và giao diện theo quy ước
	cd backend && ../$(BIN)/ruff check --fix . ../tests ../tools ../bench; ../$(BIN)/ruff format . ../tests ../tools ../bench
	@if [ -d frontend/node_modules ]; then cd frontend && npm run --silent format; fi

lock: ## Khóa lại phiên bản các gói Python (cần uv)
	@tools/lock

openapi: ## Ghi lại openapi/openapi.json và kiểu dữ liệu của giao diện
	$(BIN)/toso openapi openapi/openapi.json
	@if [ -d frontend/node_modules ]; then cd frontend && npm run --silent api; fi

docs: ## Ghi lại các trang tài liệu sinh từ mã (quyền, lỗi, cài đặt)
	$(BIN)/toso docs docs

bench: prepare-tests ## Đo hiệu năng, in tỉ số so với chương trình đối chứng
	@$(BIN)/python -m bench $(ARGS)

audit: ## Hỏi các gói Python có lỗ hổng đã biết không (cần mạng; không hỏi được thì nói rõ)
	@$(PYTHON) tools/dependency_audit.py audit

sbom: ## Ghi danh sách gói Python của sản phẩm (CycloneDX) vào sbom.json, kèm mỗi bản phát hành
	@$(PYTHON) tools/dependency_audit.py sbom $(or $(OUT),sbom.json)

userlibs: ## Thư viện vẽ PDF cho người không có quyền quản trị máy
	@$(SETUP) userlibs

clean: ## Xóa môi trường và tệp tạm (giữ nguyên dữ liệu trong var/)
	rm -rf .venv .setup frontend/node_modules .pytest_cache .ruff_cache backend/.ruff_cache backend/.import_linter_cache
	find backend tests tools bench -name __pycache__ -prune -exec rm -rf {} +

prepare-tests:
	@$(SETUP) prepare-tests
